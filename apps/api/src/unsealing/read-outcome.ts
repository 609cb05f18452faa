import type { OutcomeView } from '@cloakroom/contract/unsealings.ts'
import { asMember, readAsMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { openWithKey } from '../keys/sealed-to-key.ts'
import { openInTwo } from '../keys/two-shares.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { findUnsealingQuestions } from '../vault/find-unsealing-questions.ts'
import { bothKeys, placeOf } from './both-keys.ts'
import { demandHeldKey } from './demand-held-key.ts'
import { findOutcome, findUnsealing, lockUnsealing } from './find-unsealing.ts'
import type { UnsealingLimits } from './limits.ts'
import { openOutcome } from './outcome.ts'
import { mayRead } from './policy.ts'
import { openAnswer, openQuestion } from './question.ts'
import { markOver, markRead } from './store.ts'
import type { UnsealingFacts } from './unsealing-facts.ts'

type Reading = { unsealingId: string; passPhrase: string; part: 'answer' | 'name' }

/**
 * What both keys have opened, for one of the two who turned them. The writer's answer comes first and as often as wanted; who goes on to the name
 * sees it once, and whatever could show it to them again is deleted before they do.
 */
export async function readOutcome(
  house: House,
  limits: UnsealingLimits,
  viewer: Viewer,
  { unsealingId, passPhrase, part }: Reading,
): Promise<OutcomeView> {
  const { found, sealed } = await readAsMember(house.web.pool, viewer.memberId, async (tx) => ({
    found: await findUnsealing(tx, unsealingId),
    sealed: await findOutcome(tx, unsealingId),
  }))
  demand(mayRead(found, viewer, house.now()))
  const locked = await openWithBothShares(house, limits, viewer, found, sealed, passPhrase)
  const kept = (await findUnsealingQuestions(house, [unsealingId])).get(unsealingId)
  if (!kept) throw new Refusal('unsealing.not_now')
  const writer = await openOutcome(house, openQuestion(house.keys, unsealingId, kept.question), unsealingId, locked)
  if (part === 'answer')
    return writer ? { kind: 'answer', answer: openAnswer(house.keys, unsealingId, kept.answer) } : { kind: 'nothing' }
  await noteRead(house, viewer, unsealingId)
  return writer ? { kind: 'name', memberId: writer.memberId, personalName: writer.personalName } : { kind: 'nothing' }
}

async function openWithBothShares(
  house: House,
  limits: UnsealingLimits,
  viewer: Viewer,
  found: UnsealingFacts,
  sealed: Buffer | null,
  passPhrase: string,
): Promise<Buffer> {
  const { own } = bothKeys(found, viewer)
  if (!sealed || !own.share || !own.handed) throw new Refusal('unsealing.not_now')
  const privateKey = await demandHeldKey(house, limits, viewer, found, own, passPhrase)
  const mine = await openWithKey(privateKey, own.share, placeOf.share(found.id, viewer.memberId))
  const theirs = await openWithKey(privateKey, own.handed, placeOf.handed(found.id, viewer.memberId))
  privateKey.fill(0)
  const locked = openInTwo(sealed, [mine, theirs], placeOf.outcome(found.id))
  mine.fill(0)
  theirs.fill(0)
  return locked
}

/** Committed before the name is told: a name that was told and not noted could be told again. */
function noteRead(house: House, viewer: Viewer, unsealingId: string): Promise<void> {
  const now = house.now()
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const found = await lockUnsealing(tx, unsealingId)
    demand(mayRead(found, viewer, now))
    await markRead(tx, { unsealingId, memberId: viewer.memberId }, now)
    const isOver = bothKeys(found, viewer).other.readAt !== null
    if (isOver) await markOver(tx, unsealingId, now)
    const { before } = await recordAct(tx, house, 'unsealing.read', ['unsealing', unsealingId])
    if (isOver) await noteForgotten(tx, house, [{ what: 'unsealing', ids: [unsealingId], head: before }])
  })
}
