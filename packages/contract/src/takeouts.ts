import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown } from './fields.ts'

/** Words carried outside under the Chatham House Rule: what was said and the month. No speaker, no room, no link. */
export const TakeoutView = z.strictObject({ words: z.string(), speaker: z.literal('a participant'), month: TimeShown })
export type TakeoutView = z.infer<typeof TakeoutView>

export const takeOut = endpoint({
  name: 'takeOut',
  summary: 'Takes a passage out of the room for use elsewhere.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/takeouts',
  access: 'member',
  surface: 'take-out',
  status: 201,
  refusals: ['quote.not_allowed', 'quote.not_found_in_post', 'post.withdrawn'],
  params: z.strictObject({ roomId: Id, postId: Id }),
  body: z.strictObject({ passage: z.string().min(1).max(4000) }),
  reply: TakeoutView,
})
