import { render } from '@react-email/render'
import { createElement as el, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
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
export function partOf(node: ReactNode): Part {
  const html = renderToStaticMarkup(node)
  return { html, text: textOfParagraphs(html) }
}

const OTHER_TAG = /<(?!\/?[pa][ >])/
const TAG = /<[^>]*>/g
const LINK = /<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g
/** White space that is not one space. */
const LONG_SPACE = /[ \t\r\n\f\u200b]{2,}|[\t\r\n\f\u200b]/g
const ESCAPED = /&(?:amp|lt|gt|quot|#x27);/g
const CHARACTERS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

/**
 * What `plainText` makes of paragraphs of words and links as React writes them, without making a tree of them again: a morning has thousands of different ones, and
 * each worker makes them for itself.
 */
function textOfParagraphs(html: string): string {
  if (OTHER_TAG.test(html)) return plainText(html)
  return html
    .split('</p>')
    .map((paragraph) => [wordsOf(paragraph), ...hrefsIn(paragraph)].join('\n'))
    .join('\n\n')
    .replaceAll(ESCAPED, (escaped) => CHARACTERS[escaped] ?? escaped)
    .trim()
}

function wordsOf(paragraph: string): string {
  return paragraph.replaceAll(TAG, '').replaceAll(LONG_SPACE, ' ').replace(/^ | $/g, '')
}

function hrefsIn(paragraph: string): string[] {
  return [...paragraph.matchAll(LINK)].flatMap(([, href = '', words]) => (words === href ? [] : [href]))
}

/** What stands around the parts, with one gap in it. */
export async function frameOf(head: LetterHead, ...body: ReactNode[]): Promise<Part> {
  const html = await render(el(Letter, head, ...body))
  return { html, text: plainText(html) }
}

/** Sections of parts, the first of each its heading, as they stand where one tree holds them all. Each letter is made in one piece: a morning has gigabytes of them. */
export function fillGap(frame: Part, sections: readonly (readonly Part[])[]): Part {
  const html = [before(frame.html, HTML_GAP)]
  const text = [before(frame.text, TEXT_GAP)]
  for (const parts of sections) {
    text.push('\n')
    for (const part of parts) {
      html.push(part.html)
      text.push('\n\n', part.text)
    }
  }
  html.push(after(frame.html, HTML_GAP))
  text.push(after(frame.text, TEXT_GAP))
  return { html: html.join(''), text: text.join('') }
}

const HTML_GAP = `<p>${GAP}</p>`
const TEXT_GAP = `\n\n${GAP}`

function before(frame: string, gap: string): string {
  return frame.slice(0, frame.indexOf(gap))
}

function after(frame: string, gap: string): string {
  return frame.slice(frame.indexOf(gap) + gap.length)
}
