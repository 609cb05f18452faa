import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { House } from '../house.ts'
import { MailNotTaken } from '../mail/mail-not-taken.ts'
import { asDigestLanguage } from '../subscriptions/find-digest-time.ts'
import { unsubscribeToken } from '../subscriptions/unsubscribe-token.ts'
import { noteDead } from '../vault/dead-address.ts'
import { isNothingNew } from './compose-digest.ts'
import { writeDigestMail } from './digest-mail.ts'
import type { FoundDelivery } from './find-delivery.ts'
import type { Ledger } from './ledger.ts'
import { type MadeDigest, makeDigestOf } from './make-digest.ts'

/**
 * Sends one digest, once. The ledger says `sending` after the mail server has had all of the mail but its end, and before it has the end: whoever dies earlier
 * has sent nothing, and another worker begins anew; whoever dies later has sent it, as far as anybody can know, and nobody sends it again. Whoever lives
 * and knows that the server cannot have it takes the line back.
 */
export async function sendDigest(house: House, ledger: Ledger, memberId: string): Promise<void> {
  const delivery = await ledger.find(memberId)
  if (delivery?.state !== 'due') return
  const made = await read(house, delivery)
  const to = made && (await ledger.addressOf(memberId))
  const own = { memberId, claim: crypto.randomUUID() }
  if (!made || to === null || to === '') return void (await ledger.move({ ...own, from: 'due', to: 'empty' }))

  const mail = await writeDigestMail(house.config, made.digest, {
    to,
    messageId: delivery.messageId ?? '',
    unsubscribeToken: unsubscribeToken(house, memberId),
    language: asDigestLanguage(delivery.language),
  })
  try {
    await house.mailer.send(mail, () => claim(house, ledger, delivery, { ...own, made }))
  } catch (error) {
    if (error instanceof MailNotTaken && !error.isCertain) return
    const wasOurs = await insist(() => ledger.move({ ...own, from: 'sending', to: 'due' }))
    if (error instanceof Overtaken && !wasOurs) return
    if (!(error instanceof MailNotTaken) || !error.isNobodyThere) throw error
    await noteDead(house, memberId)
    return void (await ledger.move({ ...own, from: 'due', to: 'empty' }))
  }
  await insist(() => ledger.move({ ...own, from: 'sending', to: 'sent' }))
}

/** What the digest holds for its reader at this moment; null when there is nothing, or nobody any more. */
async function read(house: House, delivery: FoundDelivery) {
  const made = await makeDigestOf(house, delivery, { since: delivery.since, until: delivery.dueAt })
  return made && !isNothingNew(made.digest) ? made : null
}

type Ours = { memberId: string; claim: string; made: MadeDigest }

/** The last look: it goes out only if it is ours to send, and still what its reader may read. */
async function claim(house: House, ledger: Ledger, { mark }: FoundDelivery, { made, ...own }: Ours): Promise<void> {
  const { followed } = made
  if (await ledger.claim({ ...own, mark, followed })) return
  // Something has moved; it may be nothing that the digest tells.
  const found = await ledger.find(own.memberId)
  if (found?.state !== 'due') throw new Overtaken()
  const isSame = isDeepStrictEqual(await read(house, found), made)
  if (!isSame || !(await ledger.claim({ ...own, mark: found.mark, followed })))
    throw new Error('what the digest holds has changed')
}

const PAUSES_MS = [100, 400, 1_000, 2_500, 6_000]

/** What the mail server has answered is known to nobody else: a store that is away for a moment is waited for. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS)
    try {
      return await ask()
    } catch {
      await sleep(pause)
    }
  return ask()
}

/** Another worker was faster. */
class Overtaken extends Error {}
