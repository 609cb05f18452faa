import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { TimeZone, Token } from './fields.ts'

/** Topics have stable ids, such as `m-coc`, and are the same for the whole network. */
export const TopicId = z.string().regex(/^[a-z]{1,2}-[a-z]{2,5}$/)

export const TopicView = z.strictObject({ id: TopicId, name: z.string(), scope: z.string(), group: z.string() })
export type TopicView = z.infer<typeof TopicView>

export const RHYTHMS = ['daily', 'weekly'] as const
export const SubscriptionView = z.strictObject({ topicId: TopicId, rhythm: z.enum(RHYTHMS) })
export type SubscriptionView = z.infer<typeof SubscriptionView>

/** When digests come: at `hour` (0 to 23) in the member’s own `timeZone`; weekly ones on `weekday` (1 Monday to 7 Sunday). */
export const DigestTimeView = z.strictObject({
  hour: z.int().min(0).max(23),
  weekday: z.int().min(1).max(7),
  timeZone: TimeZone,
})
export type DigestTimeView = z.infer<typeof DigestTimeView>

/** `came_back`: a mail server said that nobody is at one’s address, and no digest is mailed there. */
export const DigestMailView = z.enum(['arrives', 'came_back'])
export type DigestMailView = z.infer<typeof DigestMailView>

export const listTopics = endpoint({
  name: 'listTopics',
  summary: 'All topics of the network.',
  method: 'GET',
  path: '/api/topics',
  access: 'member',
  surface: 'network',
  status: 200,
  refusals: [],
  reply: z.strictObject({ topics: z.array(TopicView) }),
})

export const listSubscriptions = endpoint({
  name: 'listSubscriptions',
  summary: 'The topics one follows, when their digests come, and whether mail came back.',
  method: 'GET',
  path: '/api/subscriptions',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: z.strictObject({ subscriptions: z.array(SubscriptionView), time: DigestTimeView, mail: DigestMailView }),
})

export const mailAgain = endpoint({
  name: 'mailAgain',
  summary: 'Has digests mailed again to one’s address, from which mail came back.',
  method: 'POST',
  path: '/api/subscriptions/mail',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
})

export const subscribe = endpoint({
  name: 'subscribe',
  summary: 'Follows a topic, daily or weekly.',
  method: 'PUT',
  path: '/api/subscriptions/:topicId',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  params: z.strictObject({ topicId: TopicId }),
  body: z.strictObject({ rhythm: z.enum(RHYTHMS) }),
  reply: SubscriptionView,
})

export const unsubscribe = endpoint({
  name: 'unsubscribe',
  summary: 'No longer follows a topic.',
  method: 'DELETE',
  path: '/api/subscriptions/:topicId',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
  params: z.strictObject({ topicId: TopicId }),
})

export const setDigestTime = endpoint({
  name: 'setDigestTime',
  summary: 'Sets when digests come.',
  method: 'PUT',
  path: '/api/subscriptions',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  body: DigestTimeView,
  reply: DigestTimeView,
})

/** RFC 8058: a POST acts, without a session; a GET only asks and is a page of the web app. Same answer for any token. */
export const unsubscribeByLink = endpoint({
  name: 'unsubscribeByLink',
  summary: 'Stops all digests of the member to whom this link was mailed.',
  method: 'POST',
  path: '/api/unsubscribe/:token',
  access: 'anyone',
  surface: 'front-door',
  status: 200,
  refusals: [],
  params: z.strictObject({ token: Token }),
  reply: z.strictObject({ done: z.literal(true) }),
})
