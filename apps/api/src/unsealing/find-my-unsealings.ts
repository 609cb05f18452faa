import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findUnsealingQuestions, type SealedQuestion } from '../vault/find-unsealing-questions.ts'
import { inEvenTime } from './even-time.ts'
import { findTold, type ToldUnsealing } from './find-told.ts'
import { findOwnWords } from './find-writer.ts'
import { openAnswer, openQuestion } from './question.ts'

export type OwnUnsealing = {
  told: ToldUnsealing
  place: { roomId: string; threadId: string; postId: string }
  answer: string | null
}

/**
 * Unsealings of words that the viewer wrote. No store says whose they are: each is tried with the viewer's own seat, as the house does to show somebody
 * which posts are their own.
 */
export async function findMyUnsealings(house: House, { memberId }: Viewer): Promise<OwnUnsealing[]> {
  const told = await readAsMember(house.web.pool, memberId, (tx) => findTold(tx, house.now()))
  const questions = await findUnsealingQuestions(
    house,
    told.map(({ id }) => id),
  )
  // That something runs everybody knows. Whether the house found a room to look into must not be told by the time that it took.
  return questions.size === 0 ? [] : inEvenTime(() => tryEach(house, memberId, told, questions))
}

async function tryEach(
  house: House,
  memberId: string,
  told: ToldUnsealing[],
  questions: ReadonlyMap<string, SealedQuestion>,
): Promise<OwnUnsealing[]> {
  const own: OwnUnsealing[] = []
  for (const each of told) {
    const kept = questions.get(each.id)
    const place = kept && (await findOwnWords(house, openQuestion(house.keys, each.id, kept.question), memberId))
    if (place) own.push({ told: each, place, answer: openAnswer(house.keys, each.id, kept.answer) })
  }
  return own
}
