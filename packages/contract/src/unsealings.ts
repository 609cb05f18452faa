import { UNSEALING_REASONS } from '@cloakroom/charter/unsealing-delay.ts'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, PassPhrase, ShortWords, TimeShown } from './fields.ts'

const Reason = z.enum(UNSEALING_REASONS)

/**
 * An unsealing as the stewards see it. It is the same whether the post is there or not, and whoever wrote it, until both have turned their keys.
 * `ripe`: the delay is over. `hoursLeft` counts down to that. The question is forgotten a month after the end.
 */
export const UnsealingView = z.strictObject({
  id: Id,
  reason: Reason,
  state: z.enum(['asked', 'agreed', 'ripe', 'opened', 'stopped', 'lapsed']),
  askedAt: TimeShown,
  askedBy: z.string(),
  agreedBy: z.string().nullable(),
  hoursLeft: z.int().min(0).nullable(),
  keysTurned: z.int().min(0).max(2),
  question: z.strictObject({ roomId: Id, postId: Id, ground: z.string() }),
})
export type UnsealingView = z.infer<typeof UnsealingView>

/** What this steward may do now. */
export const UnsealingAbilities = z.strictObject({
  agrees: z.boolean(),
  stops: z.boolean(),
  turns: z.boolean(),
  reads: z.boolean(),
})

/** An unsealing, and beside it what depends on who looks. */
export const UnsealingForStewardView = z.strictObject({ unsealing: UnsealingView, abilities: UnsealingAbilities })
export type UnsealingForStewardView = z.infer<typeof UnsealingForStewardView>

/** What both keys together open: first what the writer had to say, then, for those who still want it, the name. Or that nobody was found. */
export const OutcomeView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing') }),
  z.strictObject({ kind: z.literal('answer'), answer: z.string().nullable() }),
  z.strictObject({ kind: z.literal('name'), memberId: Id, personalName: z.string() }),
])
export type OutcomeView = z.infer<typeof OutcomeView>

/** What only the writer of the words is told. `answer` is what they have answered so far. */
export const UnsealingNoticeView = z.strictObject({
  id: Id,
  reason: Reason,
  state: z.enum(['agreed', 'ripe', 'opened', 'stopped', 'lapsed']),
  agreedAt: TimeShown,
  hoursLeft: z.int().min(0),
  roomId: Id,
  threadId: Id,
  postId: Id,
  answer: z.string().nullable(),
})
export type UnsealingNoticeView = z.infer<typeof UnsealingNoticeView>

const params = z.strictObject({ unsealingId: Id })
const refusals = ['unsealing.not_now'] as const

export const listUnsealings = endpoint({
  name: 'listUnsealings',
  summary: 'Unsealings that run or have ended within a month, for stewards, newest first.',
  method: 'GET',
  path: '/api/stewards/unsealings',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals: [],
  reply: z.strictObject({
    abilities: z.strictObject({ asks: z.boolean() }),
    unsealings: z.array(UnsealingForStewardView),
  }),
})

export const askForUnsealing = endpoint({
  name: 'askForUnsealing',
  summary:
    'Asks a second steward to agree to unsealing the seat of a post. Nothing is looked up: the answer is the same if there is no such post.',
  method: 'POST',
  path: '/api/stewards/unsealings',
  access: 'steward',
  surface: 'steward-desk',
  status: 201,
  refusals: ['sign_in.refused', 'unsealing.too_new', 'words.empty'],
  body: z.strictObject({
    id: Id,
    roomId: Id,
    postId: Id,
    reason: Reason,
    ground: ShortWords,
    passPhrase: PassPhrase,
  }),
  reply: UnsealingForStewardView,
})

export const agreeToUnsealing = endpoint({
  name: 'agreeToUnsealing',
  summary: 'A second steward agrees. The delay begins, and every member is told that an unsealing runs.',
  method: 'POST',
  path: '/api/stewards/unsealings/:unsealingId/agreement',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals: [...refusals, 'sign_in.refused', 'unsealing.too_new', 'unsealing.second_key'],
  params,
  body: z.strictObject({ passPhrase: PassPhrase }),
  reply: UnsealingForStewardView,
})

export const stopUnsealing = endpoint({
  name: 'stopUnsealing',
  summary: 'Stops an unsealing for good. Any steward may.',
  method: 'POST',
  path: '/api/stewards/unsealings/:unsealingId/stop',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals,
  params,
  reply: UnsealingForStewardView,
})

export const turnKey = endpoint({
  name: 'turnKey',
  summary: 'After the delay, each of the two stewards turns their own key. With the second, it is open.',
  method: 'POST',
  path: '/api/stewards/unsealings/:unsealingId/keys',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals: [...refusals, 'sign_in.refused', 'unsealing.not_your_key'],
  params,
  body: z.strictObject({ passPhrase: PassPhrase }),
  reply: UnsealingForStewardView,
})

export const readOutcome = endpoint({
  name: 'readOutcome',
  summary: 'What both keys have opened, for one of the two: the writer’s answer as often as wanted, the name once.',
  method: 'POST',
  path: '/api/stewards/unsealings/:unsealingId/outcome',
  access: 'steward',
  surface: 'unsealed',
  status: 200,
  refusals: [...refusals, 'sign_in.refused', 'unsealing.not_your_key'],
  params,
  body: z.strictObject({ passPhrase: PassPhrase, part: z.enum(['answer', 'name']) }),
  reply: OutcomeView,
})

export const countUnsealings = endpoint({
  name: 'countUnsealings',
  summary: 'How many unsealings were asked for and opened, by year. Never of what.',
  method: 'GET',
  path: '/api/unsealings',
  access: 'member',
  surface: 'network',
  status: 200,
  refusals: [],
  reply: z.strictObject({
    years: z.array(z.strictObject({ year: z.int(), asked: z.int().min(0), opened: z.int().min(0) })),
  }),
})

export const listMyUnsealings = endpoint({
  name: 'listMyUnsealings',
  summary: 'Unsealings of words that one has written oneself. Empty for everybody else.',
  method: 'GET',
  path: '/api/me/unsealings',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: z.strictObject({
    notices: z.array(
      z.strictObject({ notice: UnsealingNoticeView, abilities: z.strictObject({ answers: z.boolean() }) }),
    ),
  }),
})

export const answerUnsealing = endpoint({
  name: 'answerUnsealing',
  summary: 'The writer answers. The two stewards read it when both keys are turned, before they see a name.',
  method: 'PUT',
  path: '/api/me/unsealings/:unsealingId/answer',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [...refusals, 'words.carry_a_hat', 'words.empty'],
  params,
  body: z.strictObject({ words: ShortWords }),
})
