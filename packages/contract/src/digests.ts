import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown } from './fields.ts'
import { RHYTHMS, TopicId } from './topics.ts'

const thread = { roomId: Id, threadId: Id, title: z.string() }

/** A topic that one follows; or together what is new in threads, and in rooms, that one follows by themselves. No room is named. */
const Of = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('topic'), topicId: TopicId, name: z.string() }),
  z.strictObject({ kind: z.literal(['threads', 'rooms']) }),
])

/**
 * What is new, most discussed first. A digest leaves the house and may be passed on: nobody is named, no time and no room's name is told, and it is the
 * same for all who are in the same rooms and follow the same, but for `unread`. A thread stands in one section. `extract` is null where the charter, or
 * the reader, wants titles only; `more` counts the threads that a long section leaves out, `counted` those of which only their number is told.
 */
export const DigestView = z.strictObject({
  rhythm: z.enum(RHYTHMS),
  sections: z.array(
    z.strictObject({
      of: Of,
      threads: z.array(z.strictObject({ ...thread, newPosts: z.int(), extract: z.string().nullable() })),
      more: z.int(),
      counted: z.strictObject({ threads: z.int(), posts: z.int() }).nullable(),
    }),
  ),
  /** Threads that begin with a question on a topic one knows something about, to which nobody has answered. */
  questions: z.array(z.strictObject(thread)),
  /** Notes that rooms have sealed. */
  notes: z.array(z.strictObject({ roomId: Id, noteId: Id, title: z.string() })),
  /** What the digest before told of, and one has not read. */
  unread: z.array(z.strictObject(thread)),
})
export type DigestView = z.infer<typeof DigestView>

/** A digest that was sent, in one's own archive. */
export const SentDigestView = z.strictObject({ id: Id, rhythm: z.enum(RHYTHMS), sentOn: TimeShown })
export type SentDigestView = z.infer<typeof SentDigestView>

export const previewDigest = endpoint({
  name: 'previewDigest',
  summary: 'What one’s next digest would hold if it were made now.',
  method: 'GET',
  path: '/api/digests/next',
  access: 'member',
  surface: 'digest',
  status: 200,
  refusals: [],
  query: z.strictObject({ rhythm: z.enum(RHYTHMS) }),
  reply: DigestView,
})

export const listSentDigests = endpoint({
  name: 'listSentDigests',
  summary:
    'The digests that were sent to one in the last hundred days, latest first; of those at once, the latest fifty.',
  method: 'GET',
  path: '/api/digests',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: z.strictObject({ digests: z.array(SentDigestView) }),
})

export const readSentDigest = endpoint({
  name: 'readSentDigest',
  summary:
    'What a digest that was sent told of, made anew from what one may read now. Questions and what was unread are of their day.',
  method: 'GET',
  path: '/api/digests/:digestId',
  access: 'member',
  surface: 'digest',
  status: 200,
  refusals: [],
  params: z.strictObject({ digestId: Id }),
  reply: DigestView,
})
