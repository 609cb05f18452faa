import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, PassageWords, TimeShown } from './fields.ts'
import { TakeoutView } from './takeouts.ts'

/** Where words are to go, as far as it may be told: into another room, whichever it is, out of the network, or into one of the room's own notes. */
export const QUOTE_PLACES = ['other_room', 'outside', 'note'] as const
export type QuotePlace = (typeof QUOTE_PLACES)[number]

/** Words that somebody wishes to carry out of the room, exactly as they would stand there. Who asks is told to nobody, who is asked is not told here. */
export const QuoteRequestView = z.strictObject({
  id: Id,
  postId: Id,
  threadId: Id,
  threadTitle: z.string(),
  words: z.string(),
  month: TimeShown,
  place: z.enum(QUOTE_PLACES),
  /** Which note; null where they go elsewhere. */
  note: z.strictObject({ id: Id, title: z.string() }).nullable(),
  state: z.enum(['asked', 'allowed', 'refused']),
  /** Whether its writer lets this one quote carry their name. */
  isNamed: z.boolean(),
  /** The last day on which it can be answered, or used. */
  lapsesOn: z.iso.date(),
})
export type QuoteRequestView = z.infer<typeof QuoteRequestView>

const inRoom = z.strictObject({ roomId: Id })
const ofRequest = z.strictObject({ roomId: Id, quoteRequestId: Id })

export const askToQuote = endpoint({
  name: 'askToQuote',
  summary: 'Asks the writer of a post whether a passage may leave the room. Sent twice, it is asked once.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/quote-requests',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: [
    'quote.not_allowed',
    'quote.not_found_in_post',
    'post.withdrawn',
    'post.id_taken',
    'room.closed',
    'note.not_now',
    'too_many_attempts',
  ],
  params: z.strictObject({ roomId: Id, postId: Id }),
  body: z.strictObject({
    id: Id,
    passage: z.string().min(1).max(2000),
    place: z.enum(QUOTE_PLACES),
    /** The note that they are asked for, where the place is a note; whoever asks drafts it. */
    noteId: Id.nullable().default(null),
    keepInstitutions: z.boolean().default(false),
  }),
  reply: QuoteRequestView,
})

export const listQuoteRequests = endpoint({
  name: 'listQuoteRequests',
  summary: 'What I am asked about my own words here, and what became of what I asked.',
  method: 'GET',
  path: '/api/rooms/:roomId/quote-requests',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: inRoom,
  reply: z.strictObject({ ofMe: z.array(QuoteRequestView), mine: z.array(QuoteRequestView) }),
})

export const answerQuoteRequest = endpoint({
  name: 'answerQuoteRequest',
  summary:
    'Answers a request about my own words: allows them, or other words instead, with my name or without; or refuses.',
  method: 'POST',
  path: '/api/rooms/:roomId/quote-requests/:quoteRequestId/answers',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['quote.decided_already', 'words.carry_a_hat', 'words.empty', 'room.closed'],
  params: ofRequest,
  body: z.strictObject({
    answer: z.enum(['allow', 'refuse']),
    /** Other words instead; null for those that were asked about. */
    words: PassageWords.nullable().default(null),
    /** In another room the quote says whose it is. */
    isNamed: z.boolean().default(false),
  }),
  reply: QuoteRequestView,
})

export const endQuoteRequest = endpoint({
  name: 'endQuoteRequest',
  summary: 'Takes a request back, or an approval, as long as it has not been used.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/quote-requests/:quoteRequestId',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: [],
  params: ofRequest,
})

export const takeOutApproved = endpoint({
  name: 'takeOutApproved',
  summary: 'Takes out words whose writer has allowed it.',
  method: 'POST',
  path: '/api/rooms/:roomId/quote-requests/:quoteRequestId/takeouts',
  access: 'member',
  surface: 'take-out',
  status: 201,
  refusals: ['quote.not_allowed'],
  params: ofRequest,
  reply: TakeoutView,
})
