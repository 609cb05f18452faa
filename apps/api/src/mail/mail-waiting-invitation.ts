import { createElement as el } from 'react'
import { declare } from '../door/declare.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import { writeMail } from './write-mail.ts'

const WAITING_INVITATION = declare('mail', 'waiting-invitation', 'notice')

/** Tells a member that a room invites them. Which room, and who invites, is told only behind the door. */
export async function mailWaitingInvitation(
  house: Pick<House, 'config' | 'mailer'>,
  { to }: { to: string },
): Promise<void> {
  await house.mailer.send(
    await writeMail(
      house.config,
      WAITING_INVITATION,
      { to, subject: 'An invitation waits for you' },
      el(Heading, null, 'An invitation waits for you'),
      el(Paragraph, null, 'You are invited into a room. Sign in to read to which, and under what charter it speaks.'),
      el(Action, { href: houseLink(house.config, '/') }, 'Go to the lobby'),
      el(Footnote, null, 'You need not answer. This mail names no room and no person, on purpose.'),
    ),
  )
}
