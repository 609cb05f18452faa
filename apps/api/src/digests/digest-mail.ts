import type { DigestView } from '@cloakroom/contract/digests.ts'
import type { DigestLanguage } from '@cloakroom/contract/topics.ts'
import { createElement as el } from 'react'
import type { Config } from '../config.ts'
import { declare } from '../door/declare.ts'
import { houseLink, unsubscribeLinks } from '../door/house-link.ts'
import { Footnote, Heading, Paragraph } from '../mail/letter.ts'
import { fillGap, frameOf, Gap, type Part } from '../mail/letter-in-parts.ts'
import { listHeaders } from '../mail/list-headers.ts'
import type { Mail } from '../mail/mailer.ts'
import { houseName } from '../mail/message-id.ts'
import { partsOf } from './digest-parts.ts'
import { DIGEST_WORDS } from './words/digest-words.ts'

type Addressed = { to: string; messageId: string; unsubscribeToken: string; language: DigestLanguage }
type House = Pick<Config, 'publicUrl'>

const DIGEST = declare('mail', 'digest', 'digest')

const LINK = { color: 'inherit' }

/** Stands for the token in a frame that is many mails'. No reader's token looks like it. */
const TOKEN = 'TOKEN-OF-THE-READER'

/** A digest as a mail: titles, counts, links into the house, and where a charter allows it some words. No person, no room's name, no time. */
export async function writeDigestMail(
  { publicUrl }: House,
  digest: DigestView,
  { to, messageId, unsubscribeToken, language }: Addressed,
): Promise<Mail> {
  const frame = await frameFor({ publicUrl }, digest.rhythm, language)
  const { html, text } = fillGap(withToken(frame, unsubscribeToken), partsOf({ publicUrl }, digest, language))
  return {
    declared: DIGEST,
    to,
    subject: DIGEST_WORDS[language].subjects[digest.rhythm],
    messageId: `<${messageId}@${houseName(publicUrl)}>`,
    headers: listHeaders({ publicUrl }, unsubscribeToken),
    html,
    text: `${text}\n`,
  }
}

function withToken({ html, text }: Part, token: string): Part {
  return { html: html.replaceAll(TOKEN, token), text: text.replaceAll(TOKEN, token) }
}

const frames = new Map<string, Promise<Part>>()

/** What stands around the news. The process has one house, so these are one a rhythm and language. */
function frameFor({ publicUrl }: House, rhythm: DigestView['rhythm'], language: DigestLanguage): Promise<Part> {
  const key = [rhythm, language, publicUrl].join(' ')
  const known = frames.get(key)
  if (known) return known
  const words = DIGEST_WORDS[language]
  const way = (href: string, to: string) => el(Footnote, null, el('a', { href, style: LINK }, to))
  const made = frameOf(
    { title: words.subjects[rhythm], lang: language, dir: words.dir },
    el(Heading, null, words.subjects[rhythm]),
    el(Gap),
    el(Paragraph, { style: { marginTop: '32px' } }, words.stays),
    way(houseLink({ publicUrl }, '/digests'), words.earlier),
    way(houseLink({ publicUrl }, '/topics'), words.choose),
    way(unsubscribeLinks({ publicUrl }, TOKEN).page, words.stop),
  )
  frames.set(key, made)
  return made
}
