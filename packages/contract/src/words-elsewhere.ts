import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown } from './fields.ts'
import { ElsewhereView } from './quotes.ts'

const inRoom = z.strictObject({ roomId: Id })

export const previewElsewhere = endpoint({
  name: 'previewElsewhere',
  summary:
    'How a passage would stand in another room, or before its writer who is asked about it: without names, to the month. Nothing is kept.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/elsewhere',
  access: 'member',
  surface: 'other-room',
  status: 200,
  refusals: ['quote.not_allowed', 'quote.not_found_in_post', 'post.withdrawn', 'room.closed'],
  params: z.strictObject({ roomId: Id, postId: Id }),
  body: z.strictObject({
    passage: z.string().min(1).max(2000),
    keepInstitutions: z.boolean().default(false),
    /** What its writer would be shown, where they are to be asked. */
    toAsk: z.boolean().default(false),
  }),
  reply: ElsewhereView,
})

/** Words of one’s own that another room quotes: as they stand there and the month, never where or by whom. */
export const WordsElsewhereView = z.strictObject({
  id: Id,
  postId: Id,
  threadId: Id,
  threadTitle: z.string(),
  words: z.string(),
  month: TimeShown,
  isNew: z.boolean(),
  /** Its writer has let this one carry their name. */
  isNamed: z.boolean(),
})
export type WordsElsewhereView = z.infer<typeof WordsElsewhereView>

export const listWordsElsewhere = endpoint({
  name: 'listWordsElsewhere',
  summary: 'Which of my words here are quoted in other rooms. Not in which, not by whom.',
  method: 'GET',
  path: '/api/rooms/:roomId/words-elsewhere',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: inRoom,
  reply: z.strictObject({ words: z.array(WordsElsewhereView) }),
})

export const noteWordsElsewhere = endpoint({
  name: 'noteWordsElsewhere',
  summary: 'Notes that I have seen which of my words are quoted elsewhere: no notification tells it again.',
  method: 'POST',
  path: '/api/rooms/:roomId/words-elsewhere/told',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: [],
  params: inRoom,
})
