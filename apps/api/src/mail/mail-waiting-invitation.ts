import { createElement as el } from 'react'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import { writeMail } from './write-mail.ts'

/** Tells a member that a room invites them. Which room, and who invites, is told only behind the door. */
export async function mailWaitingInvitation(
  house: Pick<House, 'config' | 'mailer'>,
  { to }: { to: string },
): Promise<void> {
  await house.mailer.send(
    await writeMail(
      house.config,
      { to, subject: 'An invitation waits for you' },
      el(Heading, null, 'An invitation waits for you'),
      el(Paragraph, null, 'You are invited into a room. Sign in to read to which, and under what charter it speaks.'),
      el(Action, { href: `${house.config.publicUrl}/` }, 'Go to the lobby'),
      el(Footnote, null, 'You need not answer. This mail names no room and no person, on purpose.'),
    ),
  )
}
