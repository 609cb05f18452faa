import * as z from 'zod'
import { Id } from './fields.ts'
import { SpeakerView } from './speakers.ts'

/** A passage that a post quotes: standing words are named as the room names people; withdrawn ones are another type and carry nothing. */
export const QuoteView = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('standing'),
    postId: Id,
    threadId: Id,
    passage: z.string(),
    by: SpeakerView,
    isAsWritten: z.boolean(),
  }),
  z.strictObject({ state: z.literal('withdrawn') }),
])
export type QuoteView = z.infer<typeof QuoteView>

/** What a writer asks to quote: a passage of a post of the same room, word for word. */
export const QuoteInput = z.strictObject({ postId: Id, passage: z.string().min(1).max(2000) })
export type QuoteInput = z.infer<typeof QuoteInput>
