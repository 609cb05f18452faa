import { REPORT_REASONS } from '@cloakroom/charter/report-reasons.ts'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, PostMarkdown, ShortWords, ThreadTitle, TimeShown } from './fields.ts'
import { HeldPostView } from './held-posts.ts'
import { SentPostView } from './posts.ts'
import { SpeakerView } from './speakers.ts'

/** Why a post was reported, by whom is not kept. */
export const ReportView = z.strictObject({ reason: z.enum(REPORT_REASONS), note: z.string().nullable() })
export type ReportView = z.infer<typeof ReportView>

/** One thing that waits for the moderators of a room, by its kind. */
export const DeskItemView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('post'), held: HeldPostView, reports: z.array(ReportView) }),
])
export type DeskItemView = z.infer<typeof DeskItemView>

/** A seat that is silent for a time, shown as the room shows its speakers, by the post for which it was. */
export const SilenceView = z.strictObject({ postId: Id, threadId: Id, by: SpeakerView, until: TimeShown })
export type SilenceView = z.infer<typeof SilenceView>

/** `asking` is how many wait to be let in: who they are is told where they are answered. */
export const DeskView = z.strictObject({
  items: z.array(DeskItemView),
  silences: z.array(SilenceView),
  asking: z.int(),
})
export type DeskView = z.infer<typeof DeskView>

const room = z.strictObject({ roomId: Id })
const post = z.strictObject({ roomId: Id, postId: Id })
const Reason = line(3, 300)

export const readDesk = endpoint({
  name: 'readDesk',
  summary: 'What waits for the moderators of a room, which seats are silent, and how many ask to be let in.',
  method: 'GET',
  path: '/api/rooms/:roomId/desk',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: [],
  params: room,
  reply: DeskView,
})

export const reportPost = endpoint({
  name: 'reportPost',
  summary: 'Reports a post to the moderators. Who did is kept nowhere; twice by the same member, it is one report.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/reports',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['words.carry_a_hat', 'post.withdrawn', 'room.closed'],
  params: post,
  body: z.strictObject({ reason: z.enum(REPORT_REASONS), note: ShortWords.default('') }),
})

export const acceptHeldPost = endpoint({
  name: 'acceptHeldPost',
  summary:
    'Lets a held post into its thread, or into the batch that waits for it; one that begins a thread begins it now; a post that was reported stays.',
  method: 'POST',
  path: '/api/rooms/:roomId/held-posts/:postId/acceptance',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['held.decided_already', 'room.closed', 'post.withdrawn'],
  params: post,
  reply: SentPostView,
})

export const returnHeldPost = endpoint({
  name: 'returnHeldPost',
  summary: 'Returns a post to its writer with a reason; one that was reported goes out of its thread.',
  method: 'POST',
  path: '/api/rooms/:roomId/held-posts/:postId/return',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['held.decided_already', 'words.carry_a_hat', 'room.closed'],
  params: post,
  body: z.strictObject({ reason: Reason }),
})

export const removeHeldPost = endpoint({
  name: 'removeHeldPost',
  summary: 'Removes a post with a reason: its words are gone.',
  method: 'POST',
  path: '/api/rooms/:roomId/held-posts/:postId/removal',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['held.decided_already', 'words.carry_a_hat', 'room.closed'],
  params: post,
  body: z.strictObject({ reason: Reason }),
})

export const proposeWords = endpoint({
  name: 'proposeWords',
  summary: 'Proposes other words to the writer of a post at the desk. They stand only if the writer agrees.',
  method: 'PUT',
  path: '/api/rooms/:roomId/held-posts/:postId/proposal',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['held.decided_already', 'words.carry_a_hat', 'words.empty', 'room.closed'],
  params: post,
  /** `title` is for a post that would begin a thread. */
  body: z.strictObject({ markdown: PostMarkdown, title: ThreadTitle.nullable().default(null), reason: Reason }),
})

export const agreeToWords = endpoint({
  name: 'agreeToWords',
  summary: 'Agrees to the words that moderation proposes for one’s own post.',
  method: 'POST',
  path: '/api/rooms/:roomId/held-posts/:postId/agreement',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['held.decided_already', 'room.closed', 'post.withdrawn'],
  params: post,
  reply: SentPostView,
})

export const declineWords = endpoint({
  name: 'declineWords',
  summary: 'Declines the words that moderation proposes: the post waits at the desk as it was.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/held-posts/:postId/proposal',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['held.decided_already', 'room.closed'],
  params: post,
})
