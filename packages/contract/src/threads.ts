import { MARKS } from '@cloakroom/charter/marks.ts'
import * as z from 'zod'
import { Attached } from './attachments.ts'
import { endpoint } from './endpoint.ts'
import { Id, PostMarkdown, ThreadTitle, TimeShown } from './fields.ts'
import { InsteadOf } from './held-posts.ts'
import { SentPostView } from './posts.ts'
import { QuoteInput } from './quotes.ts'
import { TopicId, TopicIds } from './topics.ts'

/** A thread as all members of the room see it. `latestAt` is the minute of its latest post; `polls` counts what was asked in it. */
export const ThreadView = z.strictObject({
  id: Id,
  roomId: Id,
  title: z.string(),
  topics: z.array(TopicId),
  postCount: z.int(),
  polls: z.int(),
  latestAt: TimeShown,
  /** Pinned above the others; closed: read, not written in. */
  isPinned: z.boolean(),
  isClosed: z.boolean(),
  /** The thread in which all its posts are now. */
  movedTo: Id.nullable(),
})
export type ThreadView = z.infer<typeof ThreadView>

export const MyThreadView = z.strictObject({ thread: ThreadView, unread: z.int() })
export type MyThreadView = z.infer<typeof MyThreadView>

const inRoom = z.strictObject({ roomId: Id })
export const inThread = z.strictObject({ roomId: Id, threadId: Id })

export const listThreads = endpoint({
  name: 'listThreads',
  summary: 'The threads of a room, latest first, fifty at a time.',
  method: 'GET',
  path: '/api/rooms/:roomId/threads',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: inRoom,
  query: z.strictObject({ after: Id.optional() }),
  reply: z.strictObject({ threads: z.array(MyThreadView), next: Id.nullable() }),
})

/** A thread and its first post, both named by their writer's client. */
export const THREAD_TO_START = {
  id: Id,
  title: ThreadTitle,
  topics: TopicIds.default([]),
  post: z.strictObject({
    id: Id,
    markdown: PostMarkdown,
    /** Passages of this room, or of another: a thread may begin with what was said elsewhere. */
    quotes: z.array(QuoteInput).max(8).default([]),
    attachments: Attached,
    mark: z.enum(MARKS).nullable().default(null),
    insteadOf: InsteadOf,
  }),
}

export const startThread = endpoint({
  name: 'startThread',
  summary: 'Starts a thread with its first post. Sent twice with the same ids, it starts once.',
  method: 'POST',
  path: '/api/rooms/:roomId/threads',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: [
    'mention.not_here',
    'words.carry_a_hat',
    'words.empty',
    'post.id_taken',
    'room.closed',
    'room.too_few_seats',
    'charter.not_accepted',
    'attachment.not_there',
    'seat.silenced',
    'quote.not_allowed',
    'quote.not_found_in_post',
  ],
  params: inRoom,
  body: z.strictObject(THREAD_TO_START),
  /** There is no thread yet where its first post waits for its batch, or at the desk. */
  reply: z.strictObject({ thread: ThreadView.nullable(), post: SentPostView }),
})

export const readThread = endpoint({
  name: 'readThread',
  summary: 'One thread: its title, topics and how much of it is unread.',
  method: 'GET',
  path: '/api/rooms/:roomId/threads/:threadId',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: inThread,
  reply: MyThreadView,
})

export const chooseTopics = endpoint({
  name: 'chooseTopics',
  summary:
    'Says what a thread is about: for whoever began it, and for moderators. Where words wait, for moderators alone.',
  method: 'PUT',
  path: '/api/rooms/:roomId/threads/:threadId/topics',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['room.closed', 'thread.closed', 'thread.not_yours', 'charter.not_accepted', 'seat.silenced'],
  params: inThread,
  body: z.strictObject({ topics: TopicIds }),
  reply: ThreadView,
})
