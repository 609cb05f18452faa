import { createElement as el } from 'react'
import type { Config } from '../config.ts'
import { declare } from '../door/declare.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import type { Mail } from './mailer.ts'
import { writeMail } from './write-mail.ts'

const MAIL_KEY = declare('mail', 'mail-key', 'notice')
const TRIAL = declare('mail', 'mail-key-trial', 'notice')
const ENDED = declare('mail', 'mail-key-ended', 'notice')

type Letters = Pick<House, 'config' | 'mailer'>

/** Tells a member, in a mail that anybody on the way can read, to which key their mail is sealed from now on, or to none. */
export async function mailOfMailKey(
  house: Letters,
  { to, fingerprint }: { to: string; fingerprint: string | null },
): Promise<void> {
  const told =
    fingerprint === null
      ? [el(Paragraph, null, 'Mail from Cloakroom is no longer sealed: it comes as this one does.')]
      : [
          el(
            Paragraph,
            null,
            'From now on mail from Cloakroom comes to you sealed. This is the fingerprint of the key:',
          ),
          el(Paragraph, { style: { fontFamily: 'ui-monospace, monospace', overflowWrap: 'anywhere' } }, fingerprint),
          el(
            Paragraph,
            null,
            'Another mail, sealed already, is on its way, so that you can try whether you can read it.',
          ),
        ]
  const mail = await writeMail(
    house.config,
    MAIL_KEY,
    { to, subject: 'How your mail is sealed' },
    el(Heading, null, 'How your mail is sealed'),
    ...told,
    el(Action, { href: houseLink(house.config, '/settings') }, 'Look at your settings'),
    el(
      Footnote,
      null,
      'If this was not you, somebody else is signed in as you: end their session in your settings, and speak to a steward.',
    ),
  )
  await house.mailer.send({ ...mail, isNeverSealed: true })
}

/** The first sealed mail. */
export async function mailOfTrial(house: Letters, to: string): Promise<void> {
  const mail = await writeMail(
    house.config,
    TRIAL,
    { to, subject: 'You can read this' },
    el(Heading, null, 'You can read this'),
    el(
      Paragraph,
      null,
      'This mail came sealed to your key, and so did its subject. All that follow do, until you take the key away.',
    ),
    el(Footnote, null, 'It is sealed and not signed: from whom a mail comes is shown by the signature of its domain.'),
  )
  await house.mailer.send(mail)
}

/** What comes instead of a mail that cannot be sealed any more. It says nothing of what that would have told. */
export function writeKeyIsOver(
  config: Pick<Config, 'publicUrl'>,
  { to, messageId }: Pick<Mail, 'to' | 'messageId'>,
): Promise<Mail> {
  return writeMail(
    config,
    ENDED,
    { to, messageId, subject: 'Your key has ended' },
    el(Heading, null, 'Your key has ended'),
    el(
      Paragraph,
      null,
      'There was a mail for you from Cloakroom. It was to be sealed to your OpenPGP key, which has ended, so it was not sent.',
    ),
    el(
      Paragraph,
      null,
      'Give a new key in your settings, or take the old one away. What you missed is to be read in the house.',
    ),
    el(Action, { href: houseLink(config, '/settings') }, 'Look at your settings'),
  )
}
