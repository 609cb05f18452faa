import { render } from '@react-email/render'
import { createElement as el, type ReactNode } from 'react'
import { Letter, type LetterHead } from './letter.ts'
import { plainText } from './write-mail.ts'

/** The same words twice, of one tree. */
export type Part = { html: string; text: string }

const GAP = 'WHAT-IS-EACH-READER-S-OWN'

/** Stands in a frame where parts will stand. */
export function Gap() {
  return el('p', null, GAP)
}

/** What stands in many mails alike, such as a thread in a digest: rendered once, and put into each. */
export async function partOf(node: ReactNode): Promise<Part> {
  const html = (await render(el('div', null, node)))
    .replace(/^.*?<div>/s, '')
    .replace(/<\/div>[^/]*(?:<!--\/\$-->)?\s*$/s, '')
  return { html, text: plainText(html) }
}

/** What stands around the parts, with one gap in it. */
export async function frameOf(head: LetterHead, ...body: ReactNode[]): Promise<Part> {
  const html = await render(el(Letter, head, ...body))
  return { html, text: plainText(html) }
}

/** Sections of parts, the first of each its heading, as they stand where one tree holds them all. */
export function fillGap(frame: Part, sections: readonly (readonly Part[])[]): Part {
  const html = sections.flatMap((parts) => parts.map((part) => part.html)).join('')
  const text = sections.map((parts) => `\n\n\n${parts.map((part) => part.text).join('\n\n')}`).join('')
  return {
    html: frame.html.replace(`<p>${GAP}</p>`, () => html),
    text: frame.text.replace(`\n\n${GAP}`, () => text),
  }
}
