import { isDeepStrictEqual } from 'node:util'
import type { House } from '../house.ts'
import { MailNotTaken } from '../mail/mail-not-taken.ts'
import { unsubscribeToken } from '../subscriptions/unsubscribe-token.ts'
import { noteDead } from '../vault/dead-address.ts'
import { findLiveAddress } from '../vault/find-live-address.ts'
import { asDigestLanguage } from '../subscriptions/find-digest-time.ts'
import { isNothingNew } from './compose-digest.ts'
import { writeDigestMail } from './digest-mail.ts'
import { type DeliveryKey, findDelivery, type FoundDelivery } from './find-delivery.ts'
import { type MadeDigest, makeDigestOf } from './make-digest.ts'
import { claimAsRead, move } from './store.ts'

/**
 * Sends one digest, once. The ledger says `sending` after the mail server has had all of the mail but its end, and before it has the end: whoever dies earlier
 * has sent nothing, and another worker begins anew; whoever dies later has sent it, as far as anybody can know, and nobody sends it again.
 */
export async function sendDigest(house: House, key: DeliveryKey): Promise<void> {
  const delivery = await findDelivery(house, key)
  if (delivery?.state !== 'due') return
  const made = await read(house, delivery)
  const to = made && (await findLiveAddress(house, key.memberId))
  if (!made || to === null || to === '') return void (await move(house, key, { from: 'due', to: 'empty' }))

  const token = unsubscribeToken(house, key.memberId)
  const mail = await writeDigestMail(house.config, made.digest, {
    to,
    messageId: delivery.messageId ?? '',
    unsubscribeToken: token,
    language: asDigestLanguage(delivery.language),
  })
  let isClaimed = false
  try {
    await house.mailer.send(mail, async () => {
      await claim(house, delivery, made)
      isClaimed = true
    })
  } catch (error) {
    if (error instanceof Overtaken) return
    const isDead = error instanceof MailNotTaken && error.isNobodyThere
    if (isDead) await noteDead(house, key.memberId)
    if (isClaimed) {
      if (!(error instanceof MailNotTaken) || !error.isCertain) return
      await move(house, key, { from: 'sending', to: 'due' })
    }
    if (isDead) return void (await move(house, key, { from: 'due', to: 'empty' }))
    throw error
  }
  await move(house, key, { from: 'sending', to: 'sent' })
}

/** What the digest holds for its reader at this moment; null when there is nothing, or nobody any more. */
async function read(house: House, delivery: FoundDelivery) {
  const made = await makeDigestOf(house, delivery, { since: delivery.since, until: delivery.dueAt })
  return made && !isNothingNew(made.digest) ? made : null
}

/** The last look: it goes out only if it is ours to send, and still what its reader may read. */
async function claim(house: House, delivery: FoundDelivery, made: MadeDigest): Promise<void> {
  if (await claimAsRead(house, delivery, made.followed)) return
  // Something has moved; it may be nothing that the digest tells.
  const found = await findDelivery(house, delivery)
  if (found?.state !== 'due') throw new Overtaken()
  if (!isDeepStrictEqual(await read(house, found), made) || !(await claimAsRead(house, found, made.followed)))
    throw new Error('what the digest holds has changed')
}

/** Another worker was faster. */
class Overtaken extends Error {}
