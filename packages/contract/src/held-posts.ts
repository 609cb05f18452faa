import { DESK_STATES, HELD_KINDS } from '@cloakroom/charter/desk-states.ts'
import { MARKS } from '@cloakroom/charter/marks.ts'
import * as z from 'zod'
import { AttachmentView } from './attachments.ts'
import { Id, TimeShown } from './fields.ts'
import { QuoteView } from './quotes.ts'
import { FindingView } from './refusals.ts'
import { SpeakerView } from './speakers.ts'
import { TopicId } from './topics.ts'

/**
 * A post at the moderators’ desk, as its writer sees it: it waits there, came back with a reason, or was removed. One that was reported stands in its
 * thread; its writer hears of it only once moderation has said something to them, and never who reported it or why.
 */
export const HeldPostView = z.strictObject({
  id: Id,
  threadId: Id,
  threadTitle: z.string(),
  /** The thread that it begins once it is let in: until then there is none. No title is left of one that was removed. */
  start: z.strictObject({ title: z.string(), topics: z.array(TopicId), findings: z.array(FindingView) }).nullable(),
  parentId: Id.nullable(),
  by: SpeakerView,
  markdown: z.string(),
  quotes: z.array(QuoteView),
  attachments: z.array(AttachmentView),
  /** Its writer’s mark on it, as it will stand. */
  mark: z.enum(MARKS).nullable(),
  findings: z.array(FindingView),
  at: TimeShown,
  /** Why it is there: a hat that its writer contests, too soon after another, among the first of its writer, or reported. */
  kind: z.enum(HELD_KINDS),
  state: z.enum(DESK_STATES),
  /** What moderation says of it; never which moderator. */
  reason: z.string().nullable(),
  /** Words that moderation proposes instead. They stand only if the writer agrees. */
  proposal: z.string().nullable(),
  proposalTitle: z.string().nullable(),
  /** May the words become a test case of the hat check? */
  consent: z.enum(['none', 'given', 'exported']),
})
export type HeldPostView = z.infer<typeof HeldPostView>

/**
 * A post of one’s own that came back from the desk, which these words are sent instead of: its files may go along with them, and it goes once they are sent. One
 * that is not there any more keeps no words in.
 */
export const InsteadOf = Id.nullable().default(null)
