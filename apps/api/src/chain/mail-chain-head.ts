import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { MailNotTaken } from '../mail/mail-not-taken.ts'
import { newMessageId } from '../mail/message-id.ts'
import { mailOfChainHead } from '../mail/mail-of-chain-head.ts'
import { findAddress } from '../vault/find-address.ts'
import { findActs } from './find-acts.ts'

type Weekly = { memberId: string; week: string }
type State = 'due' | 'sending' | 'sent'

/**
 * Mails one steward the head that the chain had when the week began: the same for all, whenever it is sent. The ledger says `sending` after the mail server has had all of the mail but its end: whoever dies earlier
 * has sent nothing, and another worker begins anew; whoever dies later has sent it, as far as anybody can know, and nobody sends it again.
 */
export async function mailChainHead(house: House, weekly: Weekly): Promise<void> {
  const head = await asMember(house.web.pool, weekly.memberId, (tx) => findHead(tx, weekly))
  const to = head && (await findAddress(house, weekly.memberId))
  if (!head || !to) return
  let isClaimed = false
  try {
    await mailOfChainHead(house, { to, head, messageId: newMessageId(house.config) }, async () => {
      if (!(await move(house, weekly, 'due', 'sending'))) throw new Overtaken()
      isClaimed = true
    })
  } catch (error) {
    if (error instanceof Overtaken) return
    if (!isClaimed) throw error
    if (!(error instanceof MailNotTaken) || !error.isCertain) return
    await move(house, weekly, 'sending', 'due')
    throw error
  }
  await move(house, weekly, 'sending', 'sent')
}

/** Read as the steward whom it is for; null when their mail is on its way already, or when they are a steward no more. */
async function findHead(tx: Tx, { memberId, week }: Weekly): Promise<string | null> {
  const { rowCount } = await tx.$client.query(
    `select from chain_mails where member_id = $1 and week = $2 and state = 'due'`,
    [memberId, week],
  )
  const [newest] = rowCount === 1 ? await findActs(tx, { day: week, limit: 1 }) : []
  return newest?.hash.toString('hex') ?? null
}

async function move(house: House, { memberId, week }: Weekly, from: State, to: State): Promise<boolean> {
  const { rowCount } = await asMember(house.web.pool, memberId, (tx) =>
    tx.$client.query('update chain_mails set state = $4 where member_id = $1 and week = $2 and state = $3', [
      memberId,
      week,
      from,
      to,
    ]),
  )
  return rowCount === 1
}

/** Another worker was faster. */
class Overtaken extends Error {}
