import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findPost } from '../posts/find-post.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findBeginning } from '../threads/find-beginning.ts'
import { findThread } from '../threads/find-thread.ts'
import { presentThread } from '../threads/present-thread.ts'
import { openThread } from '../threads/open-thread.ts'
import { findPlaced } from './find-placed.ts'
import { mayMoveBranch } from './policy.ts'
import { branchOf, rearrange } from './rearrange.ts'
import { endGuesses, replacePosts } from './store.ts'

type Branch = { roomId: string; postId: string; threadId: string; title: string }

/** Moves a post and all that answers it to a thread of its own. Replies that are on their way follow what they answer; the room's row is held until then. */
export async function moveBranch(house: House, viewer: Viewer, asked: Branch): Promise<ThreadView> {
  const { roomId, postId, threadId: newId } = asked
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    const root = await findPost(tx, room, postId)
    demand(mayChange(room))
    demand(mayMoveBranch(root))
    const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: root.threadId })
    const beginning = { roomId, id: newId, topics: thread.topics, post: { id: crypto.randomUUID() } }
    if ((await findBeginning(tx, beginning)).known) throw new Refusal('post.id_taken')
    const strictness = room.charter.hatCheck
    const title = demandPersonalSpeech(asked.title, { as: 'title', where: 'body/title', strictness })
    await openThread(tx, { roomId, id: newId, title, topics: thread.topics, at: house.now() })
    const { branch, rest } = branchOf(await findPlaced(tx, room, [thread.id]), postId)
    await replacePosts(tx, roomId, [...rearrange(newId, branch), ...rearrange(thread.id, rest)])
    for (const touched of [thread.id, newId]) await publish(tx, roomId, 'thread.rearranged', touched)
    await endGuesses(tx, roomId)
    const moved = await findThread(tx, viewer.memberId, { roomId, threadId: newId })
    await recordAct(tx, house, 'branch.moved', ['post', roomId, postId])
    return presentThread(room, moved.thread)
  })
}
