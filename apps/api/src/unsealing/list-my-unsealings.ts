import type { UnsealingNoticeView } from '@cloakroom/contract/unsealings.ts'
import { present } from '../door/present.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findMyUnsealings, type OwnUnsealing } from './find-my-unsealings.ts'
import { mayAnswer, toldStep } from './policy.ts'
import { hoursUntil } from './present.ts'

type Notice = { notice: UnsealingNoticeView; abilities: { answers: boolean } }

/** What the writer is told: which words, why, and how long they have to answer. Not which stewards. */
export async function listMyUnsealings(house: House, viewer: Viewer): Promise<{ notices: Notice[] }> {
  const own = await findMyUnsealings(house, viewer)
  const now = house.now()
  return { notices: own.map((each) => presentNotice(each, now)) }
}

function presentNotice({ told, place, answer }: OwnUnsealing, now: Date): Notice {
  const state = toldStep(told, now)
  return {
    notice: {
      id: told.id,
      reason: told.reason,
      state,
      agreedAt: present('own').time(told.agreedAt),
      hoursLeft: hoursUntil(told.ripeAt, now),
      roomId: place.roomId,
      threadId: place.threadId,
      postId: place.postId,
      answer,
    },
    abilities: { answers: mayAnswer(state) === 'ok' },
  }
}
