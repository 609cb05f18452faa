import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { PollMethod } from '@cloakroom/contract/polls.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findSilence } from '../order/find-silence.ts'
import { mayBreakSilence, mayWriteInThread } from '../order/policy.ts'
import { findPost } from '../posts/find-post.ts'
import { findStrictness } from '../posts/find-strictness.ts'
import { mayEdit } from '../posts/policy.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findThread } from '../threads/find-thread.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { closesAfter, opensAt } from './closing-time.ts'
import { findPoll, type PollFacts } from './find-poll.ts'
import { insertPoll } from './store.ts'

type Asked = {
  roomId: string
  postId: string
  method: PollMethod
  question: string
  options?: string[]
  dots?: number
  hours: number
}

/** Asks the room, under one's own post; where words wait, the question waits as well. Asked twice in the same words, it stands once. */
export async function openPoll(house: House, viewer: Viewer, asked: Asked): Promise<{ outBy: string | null }> {
  const { roomId, postId, method, question, options = [], dots = null, hours } = asked
  const own = await findOwnInstitutions(house, viewer.memberId)
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const post = await findPost(tx, room, postId)
    demand(mayEdit(room, post, isTheirs(house.keys, room, viewer.memberId, post)))
    demand(mayWrite(room))
    await demandAccepted(tx, house.keys, viewer.memberId, room)
    demand(mayBreakSilence(await findSilence(tx, house, room, viewer.memberId)))
    const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: post.threadId })
    demand(mayWriteInThread(thread))
    const doWait = wordsWait(room.charter)
    const opening = opensAt(house.now(), doWait)
    const known = await findPoll(tx, house.keys, { room, memberId: viewer.memberId }, postId).catch(orNull)
    if (known && !isSame(known, asked)) throw new Refusal('post.id_taken')
    if (!known) {
      if (new Set(options).size < options.length) throw new Refusal('malformed', { where: 'body/options' })
      const strictness = await findStrictness(tx, room, postId)
      const screened = (words: string, where: string) =>
        demandPersonalSpeech(words, { as: 'title', where, strictness, own })
      await insertPoll(tx, {
        roomId,
        postId,
        threadId: post.threadId,
        method,
        question: screened(question, 'body/question'),
        options: options.map((option, at) => screened(option, `body/options/${at}`)),
        dots,
        state: doWait ? 'waiting' : 'open',
        closesAt: closesAfter(opening, hours),
      })
      if (!doWait) await publish(tx, roomId, 'poll.opened', postId)
    }
    const isOut = known ? known.state !== 'waiting' : !doWait
    return { outBy: isOut ? null : present('room', room.charter.attribution).time(opening) }
  })
}

function isSame({ method, question, options, dots }: PollFacts, asked: Asked): boolean {
  const given = [asked.method, asked.question, asked.options ?? [], asked.dots ?? null]
  return JSON.stringify([method, question, options, dots]) === JSON.stringify(given)
}

function orNull(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not_found') return null
  throw error
}
