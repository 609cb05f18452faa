import * as z from 'zod'
import { AttachmentView } from './attachments.ts'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'
import { QuoteView } from './quotes.ts'
import { TopicId } from './topics.ts'

/**
 * A post of a room in which words wait, as its writer alone sees it. It has no number, no time and no speaker yet: all that comes with
 * its batch. `start` is there when it begins a thread.
 */
export const WaitingPostView = z.strictObject({
  state: z.literal('waiting'),
  id: Id,
  threadId: Id,
  parentId: Id.nullable(),
  start: z.strictObject({ title: z.string(), topics: z.array(TopicId) }).nullable(),
  markdown: z.string(),
  quotes: z.array(QuoteView),
  attachments: z.array(AttachmentView),
})
export type WaitingPostView = z.infer<typeof WaitingPostView>

/** What will become of a post that stands, as its writer alone sees it: other words, or none. */
export const WaitingChangeView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit'), postId: Id, threadId: Id, markdown: z.string() }),
  z.strictObject({ kind: z.literal('withdrawal'), postId: Id, threadId: Id }),
])
export type WaitingChangeView = z.infer<typeof WaitingChangeView>

export const MyWaitingView = z.strictObject({
  posts: z.array(WaitingPostView),
  changes: z.array(WaitingChangeView),
})
export type MyWaitingView = z.infer<typeof MyWaitingView>

export const listMyWaiting = endpoint({
  name: 'listMyWaiting',
  summary: 'One’s own words that wait for the next batch of an unattributed room.',
  method: 'GET',
  path: '/api/rooms/:roomId/waiting/mine',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: z.strictObject({ roomId: Id }),
  reply: MyWaitingView,
})

export const takeBackWaiting = endpoint({
  name: 'takeBackWaiting',
  summary: 'Takes one’s own waiting post back, or the change that waits for a post: it comes out in no batch.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/waiting/:postId',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: [],
  params: z.strictObject({ roomId: Id, postId: Id }),
})
