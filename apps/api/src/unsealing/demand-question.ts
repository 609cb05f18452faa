import { readAsMember } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findUnsealingQuestions } from '../vault/find-unsealing-questions.ts'
import { findUnsealing } from './find-unsealing.ts'
import { openQuestion, type Question } from './question.ts'

/** What an unsealing is about, for a steward. Refuses with not_found, also once it is forgotten. */
export async function demandQuestion(house: House, { memberId }: Viewer, unsealingId: string): Promise<Question> {
  await readAsMember(house.web.pool, memberId, (tx) => findUnsealing(tx, unsealingId))
  const sealed = (await findUnsealingQuestions(house, [unsealingId])).get(unsealingId)
  if (!sealed) throw new Refusal('not_found')
  return openQuestion(house.keys, unsealingId, sealed.question)
}
