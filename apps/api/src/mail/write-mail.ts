import { plainTextSelectors, render } from '@react-email/render'
import { compile, type DomNode, type FormatCallback } from 'html-to-text'
import { createElement, type ReactNode } from 'react'
import type { Config } from '../config.ts'
import type { Declared } from '../door/declare.ts'
import { Letter } from './letter.ts'
import type { Mail } from './mailer.ts'
import { newMessageId } from './message-id.ts'

type Written = { to: string; subject: string; messageId?: string; headers?: Record<string, string> }

/** A mail of a declared kind. Text and HTML are of one tree: what one part tells the other tells too. */
export async function writeMail(
  config: Pick<Config, 'publicUrl'>,
  declared: Declared<'mail'>,
  written: Written,
  ...body: ReactNode[]
): Promise<Mail> {
  const html = await render(createElement(Letter, { title: written.subject }, ...body))
  return {
    messageId: newMessageId(config),
    ...written,
    declared,
    html,
    text: `${plainText(html)}\n`,
  }
}

/** The text part of a mail, or of a part of one. */
export function plainText(html: string): string {
  return asText(html).trim()
}

/** What a part of a mail is called stands between dashes, which read the same from the right as from the left. */
const formatChapter: FormatCallback = (elem, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 3 })
  builder.addInline('— ')
  walk(elem.children, builder)
  builder.addInline(' —')
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** A paragraph is read first, and where its links lead stands under it, a line each. */
const formatParagraph: FormatCallback = (elem, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(elem.children, builder)
  for (const href of hrefsIn(elem)) {
    builder.addLineBreak()
    builder.addInline(href, { noWordTransform: true })
  }
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** Where the links of an element lead. One that is its own words is read already. */
function hrefsIn({ name, attribs, children }: DomNode): string[] {
  const href = name === 'a' ? attribs?.['href'] : undefined
  const own = href === undefined || children?.[0]?.data === href ? [] : [href]
  return [...own, ...(children ?? []).flatMap(hrefsIn)]
}

/** As `toPlainText` of react-email, laid out for reading. Its rules are taken apart once and not for each text. */
const asText = compile({
  wordwrap: false,
  formatters: { chapter: formatChapter, reading: formatParagraph },
  selectors: [
    ...plainTextSelectors,
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'p', format: 'reading' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', format: 'chapter' },
  ],
})
