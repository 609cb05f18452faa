import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findSilence } from '../order/find-silence.ts'
import { mayBreakSilence, mayWriteInThread } from '../order/policy.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findNewTopics, isBegunBy } from './find-beginning.ts'
import { findThread } from './find-thread.ts'
import { mayChooseTopics } from './policy.ts'
import { presentThread } from './present-thread.ts'
import { setTopics } from './store.ts'

type Asked = { roomId: string; threadId: string; topics: string[] }

/** Says what a thread is about. As it is already, nothing is done and nothing is told. */
export function chooseTopics(house: House, viewer: Viewer, asked: Asked): Promise<ThreadView> {
  const { roomId, threadId } = asked
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId })
    demand(mayChange(room))
    const moderates = room.role === 'moderator'
    demand(mayChooseTopics(room, await isBegunBy(tx, house, room, { threadId, memberId: viewer.memberId })))
    await demandAccepted(tx, house.keys, viewer.memberId, room)
    demand(mayBreakSilence(await findSilence(tx, house, room, viewer.memberId)))
    if (!moderates) demand(mayWriteInThread(thread))
    const topics = [...new Set(asked.topics)]
    const added = topics.filter((id) => !thread.topics.includes(id))
    if ((await findNewTopics(tx, added)).length < added.length) throw new Refusal('malformed', { where: 'body/topics' })
    if (topics.join() === thread.topics.join()) return presentThread(room, thread)
    await setTopics(tx, { roomId, threadId }, topics)
    await publish(tx, roomId, 'thread.amended', threadId)
    if (moderates) await recordAct(tx, house, 'topics.chosen', ['thread', roomId, threadId])
    return presentThread(room, { ...thread, topics })
  })
}
