import { previewDigest } from '@cloakroom/contract/digests.ts'
import { addPost, editPost, readPost } from '@cloakroom/contract/posts.ts'
import { closeRoom, type CharterTerms } from '@cloakroom/contract/rooms.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { follow } from '../digests/testing.ts'
import { letWordsGo } from '../retention/let-words-go.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { acceptStanding, amend, aRoom, seat, type TestRoom } from './testing.ts'

// A charter binds forward: a looser version never reaches back to what was written under a stricter one. One line a term that may be amended.

const DAY_MS = 24 * 60 * 60_000

let t: TestHouse
let mo: TestMember
let ana: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
})
afterAll(() => t.close())

type Terms = Omit<CharterTerms, 'attribution'>
type Said = { room: TestRoom; threadId: string; postId: string }
type Term = {
  strict: Partial<Terms>
  loose: Partial<Terms>
  /** Whether the looser term shows in the post. */
  reaches: (said: Said) => Promise<boolean>
}

const succeeds = (asked: Promise<unknown>) =>
  asked.then(
    () => true,
    () => false,
  )
const reads = (by: TestMember, { room, postId }: Said) =>
  succeeds(by.call(readPost, { params: { roomId: room.id, postId } }))

const TERMS: Record<keyof Terms, Term> = {
  quoting: {
    strict: { quoting: 'never' },
    loose: { quoting: 'free' },
    reaches: ({ room, postId }) =>
      succeeds(mo.call(takeOut, { params: { roomId: room.id, postId }, body: { passage: 'wait' } })),
  },
  digest: {
    strict: { digest: 'nothing' },
    loose: { digest: 'extracts' },
    reaches: async ({ room, threadId }) => {
      const reader = await aMember(t)
      await seat(t, mo, room.id, reader)
      await follow(reader, 'daily', 'm-coc')
      const { sections } = await reader.call(previewDigest, { query: { rhythm: 'daily' } })
      return sections.some(({ threads }) => threads.some((thread) => thread.threadId === threadId))
    },
  },
  hatCheck: {
    strict: { hatCheck: 'strict' },
    loose: { hatCheck: 'advise' },
    reaches: ({ room, postId }) =>
      succeeds(
        ana.call(editPost, {
          params: { roomId: room.id, postId },
          body: { markdown: 'On behalf of my agency, I would rather wait.' },
        }),
      ),
  },
  retentionDays: {
    strict: { retentionDays: 10 },
    loose: { retentionDays: null },
    reaches: async ({ room, postId }) => {
      await mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } }).catch(() => {})
      await letWordsGo({ ...t.house, now: () => new Date(t.clock.now().getTime() + 11 * DAY_MS) })
      const post = await mo.call(readPost, { params: { roomId: room.id, postId } })
      return post.state === 'standing'
    },
  },
  past: {
    strict: { past: 'from_joining' },
    loose: { past: 'all' },
    reaches: async (said) => {
      const newcomer = await aMember(t)
      await seat(t, mo, said.room.id, newcomer)
      return reads(newcomer, said)
    },
  },
  entry: {
    strict: { entry: 'invitation' },
    loose: { entry: 'request' },
    // Being listed shows a name and a purpose, no post: to whoever has not come in there is none, whichever version it has.
    reaches: async (said) => reads(await aMember(t), said),
  },
}

async function say(room: TestRoom): Promise<Said> {
  const [threadId, postId] = [crypto.randomUUID(), crypto.randomUUID()]
  const post = { id: crypto.randomUUID(), markdown: 'Well?' }
  const body = { id: threadId, title: 'Whether to wait', topics: ['m-coc'], post }
  await ana.call(startThread, { params: { roomId: room.id }, body })
  const params = { roomId: room.id, threadId }
  await ana.call(addPost, { params, body: { id: postId, markdown: 'I would rather wait.' } })
  return { room, threadId, postId }
}

it.each(Object.entries(TERMS))(
  '%s: a looser version leaves older posts as they were',
  async (term, { strict, loose, reaches }) => {
    const room = await aRoom(t, mo, { charter: strict, members: [ana] })
    const before = await say(room)
    await amend(mo, room.id, loose)
    await acceptStanding(room.id, ana)
    const after = await say(room)
    expect([await reaches(before), await reaches(after)]).toEqual([false, term !== 'entry'])
  },
)
