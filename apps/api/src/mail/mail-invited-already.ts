import { createElement as el } from 'react'
import { declare } from '../door/declare.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import { writeMail } from './write-mail.ts'

const INVITED_ALREADY = declare('mail', 'invited-already', 'notice')

const WORDS = {
  member:
    'Somebody invited this address to Cloakroom, where it has a place already. Nothing has changed, and whoever invited you was not told. If you cannot get in, ask for a link to sign in.',
  ended:
    'Somebody invited this address to Cloakroom. Its membership has ended, and an invitation does not open it again. Whoever invited you was not told. If you would like to come back, speak to a steward.',
}

/** To an address that was invited and cannot be admitted again. Only its owner learns why. */
export async function mailInvitedAlready(
  house: Pick<House, 'config' | 'mailer'>,
  { to, as }: { to: string; as: keyof typeof WORDS },
): Promise<void> {
  await house.mailer.send(
    await writeMail(
      house.config,
      INVITED_ALREADY,
      { to, subject: 'An invitation to Cloakroom' },
      el(Heading, null, as === 'member' ? 'You have a place already' : 'Your place was given up'),
      el(Paragraph, null, WORDS[as]),
      el(Action, { href: houseLink(house.config, '/') }, 'Go to the door'),
      el(Footnote, null, 'If you did not expect this mail, do nothing.'),
    ),
  )
}
