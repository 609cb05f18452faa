import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { MyWaitingView, WaitingPostView } from '@cloakroom/contract/waiting.ts'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { anId, aPost } from './a-post.ts'
import { wasSentHere } from './my-posts.ts'
import { dropWaiting } from './my-waiting.ts'
import { keys } from './query-keys.ts'

const room = anId(1)
const aWaitingPost = (n: number): WaitingPostView => ({
  state: 'waiting',
  id: anId(n),
  threadId: anId(900),
  parentId: null,
  start: null,
  markdown: `words of ${n}`,
  quotes: [],
  attachments: [],
})
const change = { postId: anId(3), threadId: anId(900) }

/** What waits still after a frame, for somebody whose posts 1 and 2 wait and who changes post 3. */
function after(changes: MyWaitingView['changes'], frame: Partial<EventFrame>): MyWaitingView | undefined {
  const client = new QueryClient()
  client.setQueryData<MyWaitingView>(keys.waiting(room), { posts: [aWaitingPost(1), aWaitingPost(2)], changes })
  dropWaiting(client, { type: 'event', room, seq: 7, ...frame } as EventFrame)
  return client.getQueryData(keys.waiting(room))
}

it('lets a post of one’s own go when it is out, and knows it as one’s own from then on', () => {
  expect(after([], { kind: 'post.added', post: aPost(1, null, 0) })?.posts.map(({ id }) => id)).toEqual([anId(2)])
  expect([wasSentHere(anId(1)), wasSentHere(anId(2))]).toEqual([true, false])
})

it('knows nothing of what others wrote', () => {
  expect(after([], { kind: 'post.added', post: aPost(5, null, 0) })?.posts).toHaveLength(2)
  expect(wasSentHere(anId(5))).toBe(false)
})

it.each([
  ['an edit, when the post has its words', [{ kind: 'edit', ...change, markdown: 'new words' }], 'new words', 0],
  [
    'not an edit, when the post looks different for another reason',
    [{ kind: 'edit', ...change, markdown: 'new words' }],
    'words of 3',
    1,
  ],
  ['not a withdrawal, when the post was edited', [{ kind: 'withdrawal', ...change }], 'new words', 1],
] as const)('lets go of %s', (_, changes, markdown, left) => {
  const post = aPost(3, null, 0, { markdown })
  expect(after([...changes], { kind: 'post.edited', post })?.changes).toHaveLength(left)
})

it.each(['edit', 'withdrawal'] as const)('lets go of an %s when the post is withdrawn', (kind) => {
  const waits = kind === 'edit' ? { kind, ...change, markdown: 'new words' } : { kind, ...change }
  const { id, threadId, parentId, number, depth, at } = aPost(3, null, 0)
  const post = { state: 'withdrawn', by: 'writer', id, threadId, parentId, number, depth, at } as const
  expect(after([waits], { kind: 'post.withdrawn', post })?.changes).toEqual([])
})

it('asks nothing of a room whose words it has not read', () => {
  const client = new QueryClient()
  dropWaiting(client, { type: 'event', room, seq: 7, kind: 'post.added', post: aPost(1, null, 0) })
  expect(client.getQueryData(keys.waiting(room))).toBeUndefined()
})
