import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { keepUnsealingAnswer } from '../vault/keep.ts'
import { findMyUnsealings } from './find-my-unsealings.ts'
import { mayAnswer, toldStep } from './policy.ts'
import { sealAnswer } from './question.ts'

/** The writer answers, in place of what they may have answered before. Sealed until both keys are turned: that there is an answer would tell that there is a writer. */
export async function answerUnsealing(
  house: House,
  viewer: Viewer,
  { unsealingId, words }: { unsealingId: string; words: string },
): Promise<void> {
  if (words === '') throw new Refusal('words.empty')
  const own = (await findMyUnsealings(house, viewer)).find(({ told }) => told.id === unsealingId)
  if (!own) throw new Refusal('not_found')
  demand(mayAnswer(toldStep(own.told, house.now())))
  const answer = demandPersonalSpeech(words, { as: 'note', where: 'body/words' })
  await asMember(house.web.pool, viewer.memberId, (tx) =>
    keepUnsealingAnswer(tx, unsealingId, sealAnswer(house.keys, unsealingId, answer)),
  )
}
