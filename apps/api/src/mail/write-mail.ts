import { plainTextSelectors, render } from '@react-email/render'
import { compile } from 'html-to-text'
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

/** As `toPlainText` of react-email, with headings as they were typed. Its rules are taken apart once and not for each text. */
const asText = compile({
  wordwrap: false,
  selectors: [
    ...plainTextSelectors,
    ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
})
