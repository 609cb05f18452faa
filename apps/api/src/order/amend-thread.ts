import type { Act } from '@cloakroom/contract/chain.ts'
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
import { endGuesses, setThreadOrder } from './store.ts'

type Asked = { isPinned?: boolean | undefined; isClosed?: boolean | undefined }
type Change = Asked & { roomId: string; threadId: string }

/** Pins a thread, closes it, or opens it again. As it is already, nothing is done and nothing is told. */
export async function amendThread(house: House, viewer: Viewer, change: Change): Promise<ThreadView> {
  const { roomId, threadId } = change
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId })
    demand(mayChange(room))
    const { isPinned = thread.isPinned, isClosed = thread.isClosed } = change
    const acts = actsOf(thread, { isPinned, isClosed })
    if (acts.length > 0) {
      await setThreadOrder(tx, { roomId, threadId }, { isPinned, isClosed })
      await endGuesses(tx, roomId)
      await publish(tx, roomId, 'thread.amended', threadId)
    }
    for (const act of acts) await recordAct(tx, house, act, ['thread', roomId, threadId])
    return presentThread(room, { ...thread, isPinned, isClosed })
  })
}

type Order = { isPinned: boolean; isClosed: boolean }

function actsOf(before: Order, after: Order): Act[] {
  const acts: Act[] = []
  if (before.isPinned !== after.isPinned) acts.push(after.isPinned ? 'thread.pinned' : 'thread.unpinned')
  if (before.isClosed !== after.isClosed) acts.push(after.isClosed ? 'thread.closed' : 'thread.reopened')
  return acts
}
