import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'
import { RHYTHMS, TopicId } from './topics.ts'

/** What is new by topic. An extract is null where the charter allows titles only. Nobody is named and no time is told. */
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
          roomName: z.string(),
          title: z.string(),
          newPosts: z.int(),
          extract: z.string().nullable(),
        }),
      ),
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
