import { createElement as el } from 'react'
import { declare } from '../door/declare.ts'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import { writeMail } from './write-mail.ts'

const INVITATION = declare('mail', 'invitation', 'notice')

type Invited = { to: string; link: string }

/** Invites a person to the network. It names no inviter and no member, and tells nothing of what is inside. */
export async function mailInvitation(house: Pick<House, 'config' | 'mailer'>, { to, link }: Invited): Promise<void> {
  await house.mailer.send(
    await writeMail(
      house.config,
      INVITATION,
      { to, subject: 'An invitation to Cloakroom' },
      el(Heading, null, 'A place is kept for you'),
      el(
        Paragraph,
        null,
        'You are invited to Cloakroom, a closed-door forum in which people speak for themselves and not for an institution. Behind the link you can read what its members promise each other, and then decide.',
      ),
      el(Action, { href: link }, 'Read the invitation'),
      el(
        Footnote,
        null,
        'The link works once and only for some days. If you did not expect it or do not want it, do nothing: it lapses, and your address is deleted.',
      ),
    ),
  )
}
