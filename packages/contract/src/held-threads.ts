import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'
import { HeldPostView } from './held-posts.ts'
import { THREAD_TO_START } from './threads.ts'

export const contestThread = endpoint({
  name: 'contestThread',
  summary: '“It is not my hat”: sends a new thread, its title and first post, to the moderators’ desk.',
  method: 'POST',
  path: '/api/rooms/:roomId/held-threads',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: [
    'mention.not_here',
    'words.empty',
    'post.id_taken',
    'room.closed',
    'room.too_few_seats',
    'charter.not_accepted',
    'seat.silenced',
    'quote.not_allowed',
    'quote.not_found_in_post',
    'attachment.not_there',
  ],
  params: z.strictObject({ roomId: Id }),
  body: z.strictObject({
    ...THREAD_TO_START,
    /** The writer agrees that title and words, without names, become test cases of the hat check. */
    mayTeach: z.boolean().default(false),
  }),
  reply: HeldPostView,
})
