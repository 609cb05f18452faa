import { QUOTINGS } from '@cloakroom/charter/charter.ts'
import { MARKS } from '@cloakroom/charter/marks.ts'
import * as z from 'zod'
import { Attached, AttachmentView } from './attachments.ts'
import { endpoint } from './endpoint.ts'
import { Id, PostMarkdown, TimeShown } from './fields.ts'
import { HeldPostView, InsteadOf } from './held-posts.ts'
import { QuoteInput, QuoteView } from './quotes.ts'
import { SpeakerView } from './speakers.ts'
import { WaitingPostView } from './waiting.ts'

/**
 * A post as all members of the room see it. `number` counts in the thread from 1 in order of arrival; `depth` is 0 at the top.
 * A withdrawn post is another type: it keeps its place and nothing else.
 */
const place = { id: Id, threadId: Id, parentId: Id.nullable(), number: z.int(), depth: z.int(), at: TimeShown }
export const PostView = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('standing'),
    ...place,
    by: SpeakerView,
    markdown: z.string(),
    quotes: z.array(QuoteView),
    attachments: z.array(AttachmentView),
    editedAt: TimeShown.nullable(),
    mayBeTakenOut: z.boolean(),
    /** Its writer's mark, and what charter and mark together say of quoting it. */
    mark: z.enum(MARKS).nullable(),
    quoting: z.enum(QUOTINGS),
  }),
  z.strictObject({ state: z.literal('withdrawn'), ...place, by: z.enum(['writer', 'moderation']) }),
])
export type PostView = z.infer<typeof PostView>

/** What became of a post that was sent: it stands, it waits for its batch where the room does not attribute, or the desk looks at it first. */
export const SentPostView = z.discriminatedUnion('state', [
  ...PostView.options,
  WaitingPostView,
  z.strictObject({ state: z.literal('held'), id: Id, threadId: Id, parentId: Id.nullable(), held: HeldPostView }),
])
export type SentPostView = z.infer<typeof SentPostView>

const inThread = z.strictObject({ roomId: Id, threadId: Id })
const post = z.strictObject({ roomId: Id, postId: Id })

/** Posts in reading order: depth first, siblings by arrival. Same bytes for every member of the room. */
export const PostPageView = z.strictObject({ posts: z.array(PostView), previous: Id.nullable(), next: Id.nullable() })
export type PostPageView = z.infer<typeof PostPageView>

/** What a page means to the one who reads it: which posts are theirs, which they have not read. */
export const OwnPageView = z.strictObject({ mine: z.array(Id), unread: z.array(Id) })
export type OwnPageView = z.infer<typeof OwnPageView>

export const ReadPostsView = z.strictObject({ page: PostPageView, own: OwnPageView })
export type ReadPostsView = z.infer<typeof ReadPostsView>

export const readPosts = endpoint({
  name: 'readPosts',
  summary: 'A page of a thread in reading order: from its start, after or before a post, or around one.',
  method: 'GET',
  path: '/api/rooms/:roomId/threads/:threadId/posts',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: inThread,
  query: z
    .strictObject({ after: Id.optional(), before: Id.optional(), around: Id.optional() })
    .refine((q) => Object.values(q).filter(Boolean).length <= 1, 'only one of after, before, around'),
  reply: ReadPostsView,
})

export const addPost = endpoint({
  name: 'addPost',
  summary: 'Adds a post, or a reply to one. The writer’s client names it: sent twice, it stands once.',
  method: 'POST',
  path: '/api/rooms/:roomId/threads/:threadId/posts',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: [
    'mention.not_here',
    'words.carry_a_hat',
    'words.empty',
    'post.id_taken',
    'post.withdrawn',
    'room.closed',
    'room.too_few_seats',
    'charter.not_accepted',
    'thread.closed',
    'seat.silenced',
    'quote.not_allowed',
    'quote.not_found_in_post',
    'attachment.not_there',
  ],
  params: inThread,
  body: z.strictObject({
    id: Id,
    parentId: Id.nullable().default(null),
    markdown: PostMarkdown,
    quotes: z.array(QuoteInput).max(8).default([]),
    attachments: Attached,
    mark: z.enum(MARKS).nullable().default(null),
    insteadOf: InsteadOf,
  }),
  reply: SentPostView,
})

export const readPost = endpoint({
  name: 'readPost',
  summary: 'One post.',
  method: 'GET',
  path: '/api/rooms/:roomId/posts/:postId',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: post,
  reply: PostView,
})

export const editPost = endpoint({
  name: 'editPost',
  summary:
    'Changes the words of one’s own post; what stood before is kept for the room to read. Where words wait, so does this.',
  method: 'PUT',
  path: '/api/rooms/:roomId/posts/:postId/words',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [
    'mention.not_here',
    'words.carry_a_hat',
    'words.empty',
    'post.not_yours',
    'post.withdrawn',
    'post.changed_meanwhile',
    'room.closed',
    'room.too_few_seats',
    'charter.not_accepted',
    'thread.closed',
    'seat.silenced',
  ],
  params: post,
  body: z.strictObject({
    markdown: PostMarkdown,
    /** SHA-256 of the words that the writer had before them, in hexadecimal: if others stand by now, nothing is changed. */
    was: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  reply: PostView,
})

export const withdrawPost = endpoint({
  name: 'withdrawPost',
  summary:
    'Withdraws one’s own post: its words, earlier versions and quotes are gone; its place stays. Where words wait, at the next half hour.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/posts/:postId',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['post.not_yours', 'room.closed'],
  params: post,
  reply: PostView,
})

export const markPost = endpoint({
  name: 'markPost',
  summary:
    'Marks one’s own post: to be asked before it is quoted elsewhere, or not to be quoted; null takes the mark off. Where words wait, at the next half hour.',
  method: 'PUT',
  path: '/api/rooms/:roomId/posts/:postId/mark',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['post.not_yours', 'post.withdrawn', 'room.closed'],
  params: post,
  body: z.strictObject({ mark: z.enum(MARKS).nullable() }),
  reply: PostView,
})

export const RevisionView = z.strictObject({ markdown: z.string(), until: TimeShown })
export type RevisionView = z.infer<typeof RevisionView>

export const listRevisions = endpoint({
  name: 'listRevisions',
  summary: 'What stood in a post before it was edited, oldest first.',
  method: 'GET',
  path: '/api/rooms/:roomId/posts/:postId/revisions',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['post.withdrawn'],
  params: post,
  reply: z.strictObject({ revisions: z.array(RevisionView) }),
})

export const tellWriting = endpoint({
  name: 'tellWriting',
  summary: 'Lets the room see that someone is writing. Not who; and nothing where words wait.',
  method: 'POST',
  path: '/api/rooms/:roomId/threads/:threadId/writing',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: [],
  params: inThread,
})
