import { unsealingDelay, type UnsealingReason } from '@cloakroom/charter/unsealing-delay.ts'
import { createElement as el } from 'react'
import type { Config } from '../config.ts'
import { declare } from '../door/declare.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import { writeMail } from './write-mail.ts'

const UNSEALING = declare('mail', 'unsealing', 'notice')

type Of = { to: string; what: 'asked' | 'agreed' | 'opened'; reason: UnsealingReason; messageId?: string }

const REASONS: Record<UnsealingReason, string> = {
  'threat-to-life': 'a threat to somebody’s life',
  'court-order': 'an order of a court',
}

/** Tells of an unsealing: to every member in the same words when two stewards have agreed, to stewards when one asks or both have opened. */
export async function mailOfUnsealing(
  house: Pick<House, 'config' | 'mailer'>,
  { to, what, reason, messageId }: Of,
): Promise<void> {
  const { subject, body } = LETTERS[what](reason, house.config)
  await house.mailer.send(
    await writeMail(house.config, UNSEALING, { to, subject, ...(messageId && { messageId }) }, ...body),
  )
}

const LETTERS = { asked, agreed, opened }

function agreed(reason: UnsealingReason, config: Pick<Config, 'publicUrl'>) {
  const hours = unsealingDelay(reason)
  return {
    subject: 'An unsealing has begun',
    body: [
      el(Heading, null, 'An unsealing has begun'),
      el(
        Paragraph,
        null,
        `Two stewards have agreed that it must be known who wrote certain words in Cloakroom. The reason they give is ${REASONS[reason]}.`,
      ),
      el(
        Paragraph,
        null,
        `Nothing can be opened until ${hours} hours after they agreed. Sign in before then: a page tells you, and nobody but you, whether they are words of yours. If they are, you can answer, and the stewards read your answer before they see a name.`,
      ),
      el(Action, { href: houseLink(config, '/two-keys') }, 'See whether it is about you'),
      el(
        Footnote,
        null,
        'Every member gets this mail in the same words, so that nobody can tell from it whom it is about. It names no room.',
      ),
    ],
  }
}

function asked(reason: UnsealingReason, config: Pick<Config, 'publicUrl'>) {
  return {
    subject: 'A steward asks for a second key',
    body: [
      el(Heading, null, 'A steward asks for a second key'),
      el(
        Paragraph,
        null,
        `A steward asks that it be found out who wrote certain words. The reason given is ${REASONS[reason]}. Without a second steward it lapses in a week.`,
      ),
      el(Paragraph, null, 'Any steward may agree, after reading the ground; any steward may stop it, at any time.'),
      el(Action, { href: houseLink(config, '/stewards/two-keys') }, 'Read the ground'),
      el(Footnote, null, 'Every steward gets this mail in the same words.'),
    ],
  }
}

function opened(reason: UnsealingReason, config: Pick<Config, 'publicUrl'>) {
  return {
    subject: 'Both keys have been turned',
    body: [
      el(Heading, null, 'Both keys have been turned'),
      el(
        Paragraph,
        null,
        `Two stewards have opened what they had agreed to open. The reason they gave is ${REASONS[reason]}. Only the two of them can read what was found, or that nothing was; the counter that every member sees has gone up by one.`,
      ),
      el(Action, { href: houseLink(config, '/stewards/two-keys') }, 'See the stewards’ record'),
      el(Footnote, null, 'Every steward gets this mail in the same words.'),
    ],
  }
}
