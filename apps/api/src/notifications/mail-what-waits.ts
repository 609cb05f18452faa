import { asMember, readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import { isDeepStrictEqual } from 'node:util'
import type { House } from '../house.ts'
import { MailNotTaken } from '../mail/mail-not-taken.ts'
import { noteDead } from '../vault/dead-address.ts'
import { findLiveAddress } from '../vault/find-live-address.ts'
import { findToSend, type ToSend } from './find-to-send.ts'
import { findWays } from './find-ways.ts'
import { writeNotificationMail } from './notification-mail.ts'
import { stopToken } from './stop-token.ts'
import { deleteSent, insertSent, writeMessageId } from './store.ts'

/**
 * Mails one member what waits for them, all of it in one mail, each of it once. The ledger has it after the mail server has had all of the mail but its end, and
 * before it has the end: whoever dies earlier has sent nothing, and another begins anew; whoever dies later has sent it, as far as anybody can know. Answers
 * when to look again if nothing happens before; null for never.
 */
export async function mailWhatWaits(house: House, memberId: string): Promise<Date | null> {
  const { toSend, again } = await readAsMember(house.web.pool, memberId, (tx) => look(tx, house, memberId))
  if (toSend.length === 0) return again
  const to = await findLiveAddress(house, memberId)
  if (to === null) return again
  const messageId = crypto.randomUUID()
  const mail = await writeNotificationMail(house.config, toSend, {
    to,
    messageId,
    stopToken: stopToken(house, memberId),
  })
  let isClaimed = false
  try {
    await house.mailer.send(mail, async () => {
      await asMember(house.web.pool, memberId, async (tx) => {
        await claim(tx, house, memberId, toSend)
        await writeMessageId(tx, memberId, messageId)
      })
      isClaimed = true
    })
  } catch (error) {
    if (error instanceof Changed) return house.now()
    if (!(error instanceof MailNotTaken)) throw error
    if (isClaimed && !error.isCertain) return again
    if (isClaimed) await asMember(house.web.pool, memberId, (tx) => deleteSent(tx, toSend))
    if (!error.isNobodyThere) throw error
    await noteDead(house, memberId)
  }
  return again
}

/** What may be mailed to the member at this moment; nothing where they want no mail. */
async function look(tx: Tx, house: House, memberId: string): Promise<Awaited<ReturnType<typeof findToSend>>> {
  const { mail, since } = await findWays(tx, memberId)
  if (!mail || since === null) return { toSend: [], again: null }
  return findToSend(tx, house, { memberId, way: 'mail', since })
}

/** The last look: it goes out only if each of it still waits, may still be told so, and nobody else has sent any of it. */
async function claim(tx: Tx, house: House, memberId: string, toSend: readonly ToSend[]): Promise<void> {
  const now = await look(tx, house, memberId)
  const still = toSend.every((one) => now.toSend.some((other) => isDeepStrictEqual(one, other)))
  if (!still || (await insertSent(tx, toSend)) < toSend.length) throw new Changed()
}

/** It was read, or it may not be told any more, or another worker was faster. What is left is looked at anew. */
class Changed extends Error {}
