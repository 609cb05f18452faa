import type { CarriageView, MyCarriageView } from '@cloakroom/contract/carriages.ts'
import { readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPostsOfThread } from '../posts/find-posts-of-thread.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { findModeratedRoom, findMyRooms, type FoundRoom } from '../rooms/find-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { findThread } from '../threads/find-thread.ts'
import { carriedWords } from './carried-words.ts'
import { type CarriageFacts, findAnswers, findCarriages } from './find-carriage.ts'
import { mayAnswer } from './policy.ts'
import { presentCarriage, presentMyCarriage } from './present.ts'

/** What is asked of threads of a room, into rooms that the viewer moderates as well. */
export function listCarriages(house: House, viewer: Viewer, roomId: string): Promise<{ carriages: CarriageView[] }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    const keeps = new Set(
      (await findMyRooms(tx, viewer)).filter(({ role }) => role === 'moderator').map(({ id }) => id),
    )
    const asked = (await findCarriages(tx, [roomId])).filter(({ intoRoomId }) => keeps.has(intoRoomId))
    return { carriages: asked.map((carriage) => presentCarriage(room, carriage, house.now())) }
  })
}

/** What is asked of the viewer: of threads in which they wrote, into rooms where they are. Nobody keeps whom it concerns; their seats are made again. */
export function listMyCarriages(house: House, viewer: Viewer): Promise<{ carriages: MyCarriageView[] }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const rooms = new Map((await findMyRooms(tx, viewer)).map((room) => [room.id, room]))
    const open = (await findCarriages(tx, [...rooms.keys()])).filter(
      (carriage) => mayAnswer(carriage, house.now()) === 'ok',
    )
    const carriages: MyCarriageView[] = []
    for (const carriage of open) {
      const room = rooms.get(carriage.roomId)
      const mine = room ? await findMine(tx, house, viewer, room, carriage) : []
      if (!room || mine.length === 0) continue
      const { thread } = await findThread(tx, viewer.memberId, carriage)
      const agreed = new Set((await findAnswers(tx, carriage)).map(({ postId }) => postId))
      const words: string[] = []
      for (const { markdown } of mine) words.push(await carriedWords(tx, room, markdown ?? ''))
      const isAgreed = mine.every(({ id }) => agreed.has(id))
      carriages.push(presentMyCarriage(room, carriage, { title: thread.title, words, isAgreed }))
    }
    return { carriages }
  })
}

/** The viewer's own posts that stand in the thread. */
export async function findMine(
  tx: Tx,
  house: House,
  { memberId }: Viewer,
  room: FoundRoom,
  { threadId }: Pick<CarriageFacts, 'threadId'>,
): Promise<PostFacts[]> {
  const posts = await findPostsOfThread(tx, room, threadId)
  return posts.filter((post) => post.markdown !== null && isTheirs(house.keys, room, memberId, post))
}
