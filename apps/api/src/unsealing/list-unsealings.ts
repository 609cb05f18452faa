import type { UnsealingForStewardView } from '@cloakroom/contract/unsealings.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findUnsealingQuestions } from '../vault/find-unsealing-questions.ts'
import { findStewardSince, findUnsealings } from './find-unsealing.ts'
import { mayHoldKey, REMEMBERED_MS } from './policy.ts'
import { presentForSteward } from './present.ts'
import { openQuestion } from './question.ts'

/** What runs, and what has ended within a month. */
export async function listUnsealings(
  house: House,
  { memberId }: Viewer,
): Promise<{ abilities: { asks: boolean }; unsealings: UnsealingForStewardView[] }> {
  const now = house.now()
  const { since, found } = await readAsMember(house.web.pool, memberId, async (tx) => ({
    since: await findStewardSince(tx, memberId),
    found: await findUnsealings(tx, new Date(now.getTime() - REMEMBERED_MS)),
  }))
  const questions = await findUnsealingQuestions(
    house,
    found.map(({ id }) => id),
  )
  return {
    abilities: { asks: mayHoldKey({ since }, now) === 'ok' },
    unsealings: found.flatMap((facts) => {
      const kept = questions.get(facts.id)
      if (!kept) return []
      return [presentForSteward(facts, openQuestion(house.keys, facts.id, kept.question), { memberId, since }, now)]
    }),
  }
}
