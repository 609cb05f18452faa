import type { search as endpoint, SearchView } from '@cloakroom/contract/search.ts'
import { readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import type * as z from 'zod'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { findThread } from '../threads/find-thread.ts'
import { findAfter, findFound } from './find-found.ts'
import { followMyRooms } from './follow-rooms.ts'
import { maySearch } from './policy.ts'
import { presentFound } from './present-found.ts'
import { wordsIn } from './words-in.ts'

type Asked = z.output<NonNullable<typeof endpoint.body>>

const PAGE = 20

/** Looks for words in the open rooms one is in. What stands there is found from the moment it stands. */
export async function search(house: House, viewer: Viewer, asked: Asked): Promise<SearchView> {
  await followMyRooms(house, viewer)
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    await findWhere(tx, viewer, asked)
    const wanted = wordsIn(asked.words)
    const found = await findFound(tx, viewer, {
      ...asked,
      ...wanted,
      after: asked.after && (await findAfter(tx, asked.after)),
      most: PAGE + 1,
    })
    const posts = await presentFound(tx, house.keys, found.slice(0, PAGE), wanted)
    const last = found[PAGE - 1]
    return { posts, next: found.length > PAGE && last ? { roomId: last.room.id, postId: last.postId } : null }
  })
}

async function findWhere(tx: Tx, viewer: Viewer, { roomId, threadId }: Asked): Promise<void> {
  if (roomId === null) return
  const room =
    threadId === null
      ? await findRoom(tx, viewer, roomId)
      : (await findThread(tx, viewer.memberId, { roomId, threadId })).room
  demand(maySearch(room))
}
