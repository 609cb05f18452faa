import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'
import { RHYTHMS, TopicId } from './topics.ts'

/**
 * What is new by topic. A digest leaves the house and may be passed on: nobody is named, no time and no room's name is told, and it is the
 * same for all who are in the same rooms and follow the same topics. A thread stands under the first of its topics. `extract` is null where
 * the charter allows titles only; `more` counts the threads that a long section leaves out.
 */
export const DigestView = z.strictObject({
  rhythm: z.enum(RHYTHMS),
  sections: z.array(
    z.strictObject({
      topicId: TopicId,
      topicName: z.string(),
      threads: z.array(
        z.strictObject({
          roomId: Id,
          threadId: Id,
          title: z.string(),
          newPosts: z.int(),
          extract: z.string().nullable(),
        }),
      ),
      more: z.int(),
    }),
  ),
})
export type DigestView = z.infer<typeof DigestView>

export const previewDigest = endpoint({
  name: 'previewDigest',
  summary: 'What one’s next digest would hold if it were made now.',
  method: 'GET',
  path: '/api/digests/next',
  access: 'member',
  surface: 'digest',
  status: 200,
  refusals: [],
  query: z.strictObject({ rhythm: z.enum(RHYTHMS) }),
  reply: DigestView,
})
