import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { called, line, TimeZone, Token } from './fields.ts'

/** Topics have stable ids, such as `m-coc`, and are the same for the whole network. */
export const TopicId = z.string().regex(/^[a-z]{1,2}-[a-z]{2,5}$/)
/** What one thread may carry. */
export const MOST_TOPICS = 5
export const TopicIds = z.array(TopicId).max(MOST_TOPICS)

/** A topic and what it stands under. A retired one is still read where it was carried; no thread takes it any more. */
export const TopicView = z.strictObject({
  id: TopicId,
  name: z.string(),
  scope: z.string(),
  parentId: TopicId.nullable(),
  isRetired: z.boolean(),
})
export type TopicView = z.infer<typeof TopicView>

export const RHYTHMS = ['at_once', 'daily', 'weekly', 'monthly'] as const
export type Rhythm = (typeof RHYTHMS)[number]
/** How much one asks to be told: how many posts, which threads, or some words of them. The charter may allow less, never more. */
export const LEVELS = ['counts', 'titles', 'extracts'] as const
export type Level = (typeof LEVELS)[number]
/** How one follows something. */
export const Wish = z.strictObject({ rhythm: z.enum(RHYTHMS), level: z.enum(LEVELS).default('extracts') })
const wished = { rhythm: z.enum(RHYTHMS), level: z.enum(LEVELS) }

export const SubscriptionView = z.strictObject({ topicId: TopicId, ...wished })
export type SubscriptionView = z.infer<typeof SubscriptionView>

/** The languages in which the house speaks in a digest. What was said in rooms stays in its own. */
export const DIGEST_LANGUAGES = ['en', 'fr', 'es', 'pt', 'ru', 'ar'] as const
export type DigestLanguage = (typeof DIGEST_LANGUAGES)[number]

/**
 * When digests come: at `hour` (0 to 23) in the member’s own `timeZone`; weekly ones on `weekday` (1 Monday to 7 Sunday), monthly ones on the first such day of
 * a month; and in which language.
 */
export const DigestTimeView = z.strictObject({
  hour: z.int().min(0).max(23),
  weekday: z.int().min(1).max(7),
  timeZone: TimeZone,
  language: z.enum(DIGEST_LANGUAGES).default('en'),
})
export type DigestTimeView = z.infer<typeof DigestTimeView>

/** `came_back`: a mail server said that nobody is at one’s address, and no digest is mailed there. */
export const DigestMailView = z.enum(['arrives', 'came_back'])
export type DigestMailView = z.infer<typeof DigestMailView>

export const listTopics = endpoint({
  name: 'listTopics',
  summary: 'The tree of topics, from top to bottom.',
  method: 'GET',
  path: '/api/topics',
  access: 'member',
  surface: 'network',
  status: 200,
  refusals: [],
  reply: z.strictObject({ topics: z.array(TopicView) }),
})

const TopicName = called(2, 60)
const TopicScope = line(0, 160)
const desk = { access: 'steward', surface: 'steward-desk' } as const
const oneTopic = z.strictObject({ topicId: TopicId })

export const addTopic = endpoint({
  ...desk,
  name: 'addTopic',
  summary: 'Adds a topic to the tree, as the last one under another or of them all.',
  method: 'POST',
  path: '/api/stewards/topics',
  status: 201,
  refusals: ['words.carry_a_hat', 'topic.name_taken', 'topic.too_deep', 'topic.retired'],
  body: z.strictObject({ name: TopicName, scope: TopicScope, parentId: TopicId.nullable() }),
  reply: TopicView,
})

export const renameTopic = endpoint({
  ...desk,
  name: 'renameTopic',
  summary: 'Calls a topic something else. It stays the same topic, for threads and for those who follow it.',
  method: 'PATCH',
  path: '/api/stewards/topics/:topicId',
  status: 200,
  refusals: ['words.carry_a_hat', 'topic.name_taken'],
  params: oneTopic,
  body: z.strictObject({ name: TopicName, scope: TopicScope }),
  reply: TopicView,
})

export const moveTopic = endpoint({
  ...desk,
  name: 'moveTopic',
  summary: 'Puts a topic, with all that stands under it, elsewhere in the tree: before another, or last.',
  method: 'PUT',
  path: '/api/stewards/topics/:topicId/place',
  status: 200,
  refusals: ['topic.under_itself', 'topic.too_deep', 'topic.retired'],
  params: oneTopic,
  body: z.strictObject({ parentId: TopicId.nullable(), beforeTopicId: TopicId.nullable() }),
  reply: TopicView,
})

export const retireTopic = endpoint({
  ...desk,
  name: 'retireTopic',
  summary: 'Retires a topic: threads keep it, and none takes it any more.',
  method: 'PUT',
  path: '/api/stewards/topics/:topicId/retirement',
  status: 200,
  refusals: ['topic.has_others_under_it'],
  params: oneTopic,
  reply: TopicView,
})

export const bringTopicBack = endpoint({
  ...desk,
  name: 'bringTopicBack',
  summary: 'Brings a retired topic back to where it was.',
  method: 'DELETE',
  path: '/api/stewards/topics/:topicId/retirement',
  status: 200,
  refusals: ['topic.name_taken', 'topic.retired'],
  params: oneTopic,
  reply: TopicView,
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
  summary: 'Follows a topic and all that stands under it, at a rhythm and up to a level.',
  method: 'PUT',
  path: '/api/subscriptions/:topicId',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: ['topic.retired'],
  params: z.strictObject({ topicId: TopicId }),
  body: Wish,
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
  summary:
    'Stops all digests, or all notifications by mail, of the member to whom this link was mailed in one of them.',
  method: 'POST',
  path: '/api/unsubscribe/:token',
  access: 'anyone',
  surface: 'front-door',
  status: 200,
  refusals: [],
  params: z.strictObject({ token: Token }),
  reply: z.strictObject({ done: z.literal(true) }),
})
