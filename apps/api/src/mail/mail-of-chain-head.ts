import { createElement as el } from 'react'
import { declare } from '../door/declare.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { Action, Footnote, Heading, Paragraph } from './letter.ts'
import type { BeforeTaken } from './mailer.ts'
import { writeMail } from './write-mail.ts'

const CHAIN_HEAD = declare('mail', 'chain-head', 'notice')

type Told = { to: string; head: string; messageId: string }

/** Tells a steward the head of the chain. It is the same for all stewards, and says of nothing that it was done, nor how much there was. */
export async function mailOfChainHead(
  house: Pick<House, 'config' | 'mailer'>,
  { to, head, messageId }: Told,
  beforeTaken?: BeforeTaken,
): Promise<void> {
  const mail = await writeMail(
    house.config,
    CHAIN_HEAD,
    { to, messageId, subject: 'The chain this week' },
    el(Heading, null, 'The chain this week'),
    el(
      Paragraph,
      null,
      'When the week began, this was the head of the chain that records what stewards and moderators did:',
    ),
    el(Paragraph, { style: { fontFamily: 'ui-monospace, monospace', overflowWrap: 'anywhere' } }, head),
    el(
      Paragraph,
      null,
      'Keep this mail. If ever an act before it is changed, moved or taken away, the chain no longer holds this head, and whoever verifies it with the head finds out.',
    ),
    el(Action, { href: houseLink(house.config, '/stewards/chain') }, 'Read the chain'),
    el(
      Footnote,
      null,
      'All stewards get this mail once a week, with the same head. Should another’s be different, somebody was told something else than you.',
    ),
  )
  await house.mailer.send(mail, beforeTaken)
}
