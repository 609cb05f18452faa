import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findThread } from '../threads/find-thread.ts'
import { presentThread } from '../threads/present-thread.ts'
import { findPlaced } from './find-placed.ts'
import { mayMerge } from './policy.ts'
import { rearrange } from './rearrange.ts'
import { endGuesses, leadToThread, replacePosts } from './store.ts'

type Threads = { roomId: string; threadId: string; intoThreadId: string }

/** Puts all posts of a thread among those of another, by arrival. Its address stays, and leads to where they are; so does what is on its way there. */
export async function mergeThreads(house: House, viewer: Viewer, asked: Threads): Promise<ThreadView> {
  const { roomId, threadId: fromId, intoThreadId: intoId } = asked
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    const from = await findThread(tx, viewer.memberId, { roomId, threadId: fromId })
    const into = await findThread(tx, viewer.memberId, { roomId, threadId: intoId })
    demand(mayChange(room))
    demand(mayMerge(from.thread, into.thread))
    await replacePosts(tx, roomId, rearrange(intoId, await findPlaced(tx, room, [fromId, intoId])))
    await leadToThread(tx, roomId, fromId, intoId)
    for (const touched of [fromId, intoId]) await publish(tx, roomId, 'thread.rearranged', touched)
    await endGuesses(tx, roomId)
    const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: intoId })
    await recordAct(tx, house, 'threads.merged', ['thread', roomId, fromId])
    return presentThread(room, thread)
  })
}
