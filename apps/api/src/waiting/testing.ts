import { nextGridTime } from '@cloakroom/charter/batches.ts'
import type { SentPostView } from '@cloakroom/contract/posts.ts'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import type { CharterTerms } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aMember, type TestHouse, type TestMember } from '../testing.ts'
import { releaseBatches } from './release-batches.ts'

const QUARTER_MS = 6 * 60 * 60_000

/** The clock of the house comes to the next full or half hour, and the job is done. */
export async function nextHalfHour(t: TestHouse): Promise<void> {
  t.clock.advance(nextGridTime(t.clock.now()).getTime() - t.clock.now().getTime())
  await releaseBatches(t.house)
}

/** The clock of the house comes to the end of the quarter of the day, when everything comes out. */
export async function nextQuarter(t: TestHouse): Promise<void> {
  const now = t.clock.now().getTime()
  t.clock.advance(Math.ceil((now + 1) / QUARTER_MS) * QUARTER_MS - now)
  await releaseBatches(t.house)
}

/** The clock of the house comes to ten minutes before the end of the quarter of the day. */
export function endOfQuarter(t: TestHouse): void {
  beginQuarter(t)
  t.clock.advance(QUARTER_MS - 11 * 60_000)
}

/** The clock of the house comes to a minute after the beginning of a quarter of the day: nothing comes out by itself for a long while. */
function beginQuarter(t: TestHouse): void {
  const now = t.clock.now().getTime()
  t.clock.advance(Math.ceil((now + 1) / QUARTER_MS) * QUARTER_MS - now + 60_000)
}

/** An unattributed room in which eight are seated, with a thread that has one post by the moderator; just after the beginning of a quarter. */
export async function aQuietRoom(t: TestHouse, charter: Partial<CharterTerms> = {}): Promise<QuietRoom> {
  const moderator = await aMember(t, { opensRooms: true })
  const members: TestMember[] = []
  for (let seats = 1; seats < 8; seats++) members.push(await aMember(t))
  const room = await aRoom(t, moderator, { charter: { ...charter, attribution: 'unattributed' }, members })
  const { roomId } = room
  const begun = await start(moderator, roomId, 'Whether to wait', 'Well?')
  await nextQuarter(t)
  beginQuarter(t)
  const place = { roomId, threadId: begun.threadId }
  const words = async (reader: TestMember) =>
    (await reader.call(readPosts, { params: place })).page.posts.map((post) =>
      post.state === 'standing' ? post.markdown : null,
    )
  return { room, roomId, place, moderator, members: [moderator, ...members], firstPostId: begun.postId, words }
}

export type QuietRoom = {
  room: TestRoom
  roomId: string
  place: { roomId: string; threadId: string }
  moderator: TestMember
  members: TestMember[]
  firstPostId: string
  /** The words of the thread in reading order, null where they were withdrawn. */
  words: (reader: TestMember) => Promise<(string | null)[]>
}

export async function start(by: TestMember, roomId: string, title: string, markdown: string) {
  const ids = { threadId: crypto.randomUUID(), postId: crypto.randomUUID() }
  const body = { id: ids.threadId, title, topics: ['m-coc'], post: { id: ids.postId, markdown } }
  return { ...ids, sent: await by.call(startThread, { params: { roomId }, body }) }
}

export function write(
  by: TestMember,
  params: { roomId: string; threadId: string },
  markdown: string,
  more: { id?: string; parentId?: string; quotes?: { postId: string; passage: string }[] } = {},
): Promise<SentPostView> {
  return by.call(addPost, { params, body: { id: crypto.randomUUID(), markdown, ...more } })
}
