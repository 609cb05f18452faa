import { MARKS } from '@cloakroom/charter/marks.ts'
import * as z from 'zod'
import { Attached } from './attachments.ts'
import { endpoint } from './endpoint.ts'
import { Id, PostMarkdown } from './fields.ts'
import { HeldPostView, InsteadOf } from './held-posts.ts'
import { QuoteInput } from './quotes.ts'

/** A verdict of the desk as the hat check's evaluation reads it: words, and what is right about them. Nobody, no room, no time. */
export const HatCaseView = z.strictObject({
  text: z.string(),
  lang: z.string(),
  label: z.enum(['hat', 'clear']),
  /** From where to where, in UTF-16 units. */
  spans: z.array(z.array(z.int().min(0)).min(2).max(2)),
  source: z.literal('desk'),
})
export type HatCaseView = z.infer<typeof HatCaseView>

const room = z.strictObject({ roomId: Id })
const held = z.strictObject({ roomId: Id, postId: Id })

export const contestHat = endpoint({
  name: 'contestHat',
  summary: '“It is not my hat”: sends a post to the moderator’s desk instead of the thread.',
  method: 'POST',
  path: '/api/rooms/:roomId/threads/:threadId/held-posts',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: [
    'mention.not_here',
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
  params: z.strictObject({ roomId: Id, threadId: Id }),
  body: z.strictObject({
    id: Id,
    parentId: Id.nullable().default(null),
    markdown: PostMarkdown,
    /** The writer agrees that these words, without names, become a test case of the hat check. */
    mayTeach: z.boolean().default(false),
    quotes: z.array(QuoteInput).max(8).default([]),
    attachments: Attached,
    mark: z.enum(MARKS).nullable().default(null),
    insteadOf: InsteadOf,
  }),
  reply: HeldPostView,
})

export const listMyHeldPosts = endpoint({
  name: 'listMyHeldPosts',
  summary: 'One’s own posts that wait at the desk of this room or were returned by it.',
  method: 'GET',
  path: '/api/rooms/:roomId/held-posts/mine',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: room,
  reply: z.strictObject({ held: z.array(HeldPostView) }),
})

export const takeBackHeldPost = endpoint({
  name: 'takeBackHeldPost',
  summary: 'Takes one’s own held post back: it waits no more, and its words are gone.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/held-posts/:postId',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['held.decided_already'],
  params: held,
})

export const takeConsentBack = endpoint({
  name: 'takeConsentBack',
  summary: 'One’s held words shall not become a test case of the hat check after all.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/held-posts/:postId/consent',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['held.exported_already'],
  params: held,
})

export const exportHatCases = endpoint({
  name: 'exportHatCases',
  summary: 'The desk’s verdicts as test cases of the hat check, as far as their writers agreed: words without names.',
  method: 'POST',
  path: '/api/rooms/:roomId/hat-cases',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed'],
  params: room,
  reply: z.strictObject({ cases: z.array(HatCaseView) }),
})
