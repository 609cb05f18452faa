import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { findPostsOfThread } from '../posts/find-posts-of-thread.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { findThread } from '../threads/find-thread.ts'
import { type CarriageFacts, findAnswers, findCarriages } from './find-carriage.ts'
import { mayAnswer } from './policy.ts'

export type AskedFacts = {
  carriage: CarriageFacts
  room: FoundRoom
  title: string
  /** The member’s own posts that stand in the thread. */
  mine: PostFacts[]
  isAgreed: boolean
}

/** What is asked of a member: of threads in which they wrote, into rooms where they are. Nobody keeps whom it concerns; their seats are made again. */
export async function findAsked(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  memberId: string,
  rooms: readonly FoundRoom[],
): Promise<AskedFacts[]> {
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const open = (await findCarriages(tx, [...byId.keys()])).filter((one) => mayAnswer(one, house.now()) === 'ok')
  const asked: AskedFacts[] = []
  for (const carriage of open) {
    const room = byId.get(carriage.roomId)
    const mine = room ? await findMine(tx, house, memberId, room, carriage.threadId) : []
    if (!room || mine.length === 0) continue
    const { thread } = await findThread(tx, memberId, carriage)
    const agreed = new Set((await findAnswers(tx, carriage)).map(({ postId }) => postId))
    asked.push({ carriage, room, title: thread.title, mine, isAgreed: mine.every(({ id }) => agreed.has(id)) })
  }
  return asked
}

/** A member’s own posts that stand in a thread of a room that was found for them. */
export async function findMine(
  tx: Tx,
  { keys }: Pick<House, 'keys'>,
  memberId: string,
  room: FoundRoom,
  threadId: string,
): Promise<PostFacts[]> {
  const posts = await findPostsOfThread(tx, room, threadId)
  return posts.filter((post) => post.markdown !== null && isTheirs(keys, room, memberId, post))
}
