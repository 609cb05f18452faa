import { createElement as el } from 'react'
import { declare } from '../door/declare.ts'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import { writeMail } from './write-mail.ts'

const SIGN_IN_LINK = declare('mail', 'sign-in-link', 'notice')

/** Sends a member the link by which they sign in once. It names nobody. */
export async function mailSignInLink(
  house: Pick<House, 'config' | 'mailer'>,
  { to, link }: { to: string; link: string },
): Promise<void> {
  await house.mailer.send(
    await writeMail(
      house.config,
      SIGN_IN_LINK,
      { to, subject: 'Your sign-in link' },
      el(Heading, null, 'Come in'),
      el(Paragraph, null, 'Somebody, most likely you, asked for a link to sign in to Cloakroom.'),
      el(Action, { href: link }, 'Sign in'),
      el(
        Footnote,
        null,
        'The link works once and only for a short while. If you did not ask for it, do nothing: without it nobody comes in.',
      ),
    ),
  )
}
