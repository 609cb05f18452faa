import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, TimeShown } from './fields.ts'
import { SpeakerView } from './speakers.ts'
import { TopicId } from './topics.ts'

/** A passage in parts, in the order of the text; `isAsked` says which of them are what was looked for. Plain words: no Markdown, no HTML. */
export const PassageView = z.array(z.strictObject({ words: z.string(), isAsked: z.boolean() }))
export type PassageView = z.infer<typeof PassageView>

/** A post in which the words stand, with where it stands. The same for every member of its room. */
export const FoundPostView = z.strictObject({
  roomId: Id,
  roomName: z.string(),
  threadId: Id,
  threadTitle: z.string(),
  postId: Id,
  by: SpeakerView,
  at: TimeShown,
  passage: PassageView,
})
export type FoundPostView = z.infer<typeof FoundPostView>

/** The post after which the next page begins. */
const FoundPlace = z.strictObject({ roomId: Id, postId: Id })

/** No field names a person: words are looked for, not people. How many there are in all is not told. */
export const SearchView = z.strictObject({ posts: z.array(FoundPostView), next: FoundPlace.nullable() })
export type SearchView = z.infer<typeof SearchView>

/** What is looked for travels in the body: addresses are written down on the way. */
export const search = endpoint({
  name: 'search',
  summary:
    'Posts of one’s open rooms that hold all of these words, in any of their forms, and what stands in quotation marks as it is; the latest first, twenty at a time.',
  method: 'POST',
  path: '/api/search',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['room.closed'],
  body: z
    .strictObject({
      words: line(1, 200),
      roomId: Id.nullable().default(null),
      threadId: Id.nullable().default(null),
      topicId: TopicId.nullable().default(null),
      /** From this moment on, and until before that one. */
      since: z.iso.datetime().nullable().default(null),
      until: z.iso.datetime().nullable().default(null),
      after: FoundPlace.nullable().default(null),
    })
    .refine(({ roomId, threadId }) => threadId === null || roomId !== null, 'a thread stands in a room'),
  reply: SearchView,
})
