import * as z from 'zod'
import { Id, TimeShown } from './fields.ts'
import { SpeakerView } from './speakers.ts'

/**
 * A passage that a post quotes: standing words are named as the room names people. Words of another room are words and a month, nobody's and from
 * nowhere, as they were when they were quoted. Withdrawn ones are another type and carry nothing.
 */
export const QuoteView = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('standing'),
    postId: Id,
    threadId: Id,
    passage: z.string(),
    by: SpeakerView,
    isAsWritten: z.boolean(),
  }),
  z.strictObject({ state: z.literal('elsewhere'), passage: z.string(), month: TimeShown }),
  /** Its writer has agreed that this one says whose it is. */
  z.strictObject({
    state: z.literal('elsewhere_named'),
    passage: z.string(),
    month: TimeShown,
    personalName: z.string(),
  }),
  z.strictObject({ state: z.literal('withdrawn') }),
])
export type QuoteView = z.infer<typeof QuoteView>

/** What may be marked of a post; with brackets in the place of names it may leave longer than it was. */
const LONGEST = 2_000
const LONGEST_MASKED = 8 * LONGEST

/**
 * What a writer asks to quote: a passage of a post, word for word. `from` names another room of theirs, where it stands; else it is this one. What is quoted
 * again was carried by a post of one's own that came back from the desk, which goes once these words are sent.
 */
export const QuoteInput = z
  .strictObject({
    postId: Id,
    passage: z.string().min(1).max(LONGEST_MASKED),
    from: z
      .strictObject({
        roomId: Id,
        /** Names of institutions stay: whoever asks for it knows that nobody there is spoken of by them. */
        keepInstitutions: z.boolean(),
        /** The approval by which they leave, where one is needed: then what was allowed is quoted, whatever the passage. */
        requestId: Id.exactOptional(),
      })
      .exactOptional(),
    /** The post is one's own, returned by the desk, and the passage what it carried. */
    isAgain: z.literal(true).exactOptional(),
  })
  .refine(
    ({ passage, from, isAgain }) => passage.length <= LONGEST || isAgain === true || from?.requestId !== undefined,
    `a passage of at most ${LONGEST} characters`,
  )
export type QuoteInput = z.infer<typeof QuoteInput>

/** Words as they stand in another room, and how much of what was said does not leave; where it stood, brackets stand. */
export const ElsewhereView = z.strictObject({
  words: z.string(),
  month: TimeShown,
  masked: z.strictObject({ people: z.int(), institutions: z.int(), addresses: z.int() }),
})
export type ElsewhereView = z.infer<typeof ElsewhereView>
