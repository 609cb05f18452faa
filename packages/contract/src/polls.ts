import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, PollOption, PollQuestion, TimeShown, Token } from './fields.ts'

/** With fewer ballots than these nothing is told of a poll: neither how many voted nor what. */
export const FEWEST_VOTES = 5
export const MOST_OPTIONS = 10
export const MOST_DOTS = 20

/** A level of a temperature check, from strongly for to strongly against. */
export const TEMPERATURES = 5
export const STANCES = ['agree', 'abstain', 'object'] as const
export type Stance = (typeof STANCES)[number]

const counts = z.array(z.int())
/** Options by their place in the list, from 0. More than one of them: they are equal. */
const leading = z.array(z.int())

/**
 * What a poll came to. `rounds` of a ranked poll: what each option had, null once it was dropped; ballots on which nobody is left; which options were
 * dropped at the end of the round. `middle`: the one or two levels between which half of the ballots lie on either side.
 */
export const PollResultView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('too_few') }),
  z.strictObject({ kind: z.literal('temperature'), votes: z.int(), counts, middle: z.array(z.int()) }),
  z.strictObject({ kind: z.literal('consent'), votes: z.int(), counts }),
  z.strictObject({ kind: z.literal('choice'), votes: z.int(), counts, leading }),
  z.strictObject({
    kind: z.literal('ranked'),
    votes: z.int(),
    rounds: z.array(
      z.strictObject({ counts: z.array(z.int().nullable()), exhausted: z.int(), dropped: z.array(z.int()) }),
    ),
    leading,
  }),
  z.strictObject({ kind: z.literal('dots'), votes: z.int(), counts, leading }),
])
export type PollResultView = z.infer<typeof PollResultView>

const method = z.enum(['temperature', 'consent', 'choice', 'ranked', 'dots'])
export type PollMethod = z.infer<typeof method>
const place = { postId: Id, threadId: Id }
const asked = { ...place, method, question: z.string(), options: z.array(z.string()), dots: z.int().nullable() }

/** A poll as everybody in the room sees it. It hangs on a post and bears its id. While it is open nothing tells how many voted. */
export const PollView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), ...asked, closesAt: TimeShown }),
  z.strictObject({ state: z.literal('closed'), ...asked, closedAt: TimeShown, result: PollResultView }),
  z.strictObject({ state: z.literal('withdrawn'), ...place }),
])
export type PollView = z.infer<typeof PollView>

/** A poll that is not out yet, as whoever asks alone sees it. */
export const WaitingPollView = z.strictObject({ ...asked, closesAt: TimeShown })
export type WaitingPollView = z.infer<typeof WaitingPollView>

/** What the one who reads may do with it, and whether they have voted. What they voted is not known. */
export const PollAbilitiesView = z.strictObject({
  votes: z.boolean(),
  hasVoted: z.boolean(),
  closes: z.boolean(),
  withdraws: z.boolean(),
})
export const MyPollView = z.strictObject({ poll: PollView, abilities: PollAbilitiesView })
export type MyPollView = z.infer<typeof MyPollView>

const post = z.strictObject({ roomId: Id, postId: Id })
const option = z
  .int()
  .min(0)
  .max(MOST_OPTIONS - 1)

export const listPolls = endpoint({
  name: 'listPolls',
  summary: 'The polls of a thread; and one’s own that are not out yet, where words wait.',
  method: 'GET',
  path: '/api/rooms/:roomId/threads/:threadId/polls',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: z.strictObject({ roomId: Id, threadId: Id }),
  reply: z.strictObject({ polls: z.array(MyPollView), waiting: z.array(WaitingPollView) }),
})

const question = PollQuestion
/** Open for so many hours, and then until the next full or half hour. */
const hours = z
  .int()
  .min(1)
  .max(24 * 90)
const options = z.array(PollOption).min(2).max(MOST_OPTIONS)

/** What is asked, how, and for how long. */
export const PollInput = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('temperature'), question, hours }),
  z.strictObject({ method: z.literal('consent'), question, hours }),
  z.strictObject({ method: z.literal('choice'), question, hours, options }),
  z.strictObject({ method: z.literal('ranked'), question, hours, options }),
  z.strictObject({ method: z.literal('dots'), question, hours, options, dots: z.int().min(1).max(MOST_DOTS) }),
])
export type PollInput = z.infer<typeof PollInput>

export const openPoll = endpoint({
  name: 'openPoll',
  summary:
    'Asks the room, under one’s own post. A post has one poll. Where words wait, it comes out at the end of the quarter of the day.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/poll',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: [
    'words.carry_a_hat',
    'charter.not_accepted',
    'seat.silenced',
    'thread.closed',
    'post.id_taken',
    'post.not_yours',
    'post.withdrawn',
    'room.closed',
    'room.too_few_seats',
  ],
  params: post,
  body: PollInput,
  /** By when it is out, where it waits; null where it stands. */
  reply: z.strictObject({ outBy: TimeShown.nullable() }),
})

/** One member’s vote. `order` names options from the first on, and may leave some out; `dots` has a number for each option. */
export const BallotInput = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('temperature'),
    level: z
      .int()
      .min(0)
      .max(TEMPERATURES - 1),
  }),
  z.strictObject({ method: z.literal('consent'), stance: z.enum(STANCES) }),
  z.strictObject({ method: z.literal('choice'), option }),
  z.strictObject({ method: z.literal('ranked'), order: z.array(option).min(1).max(MOST_OPTIONS) }),
  z.strictObject({ method: z.literal('dots'), dots: z.array(z.int().min(0).max(MOST_DOTS)).min(2).max(MOST_OPTIONS) }),
])
export type BallotInput = z.infer<typeof BallotInput>

export const castBallot = endpoint({
  name: 'castBallot',
  summary:
    'Votes, once. The secret is the voter’s own, made by their client: with it, and only with it, the ballot is exchanged until the poll closes.',
  method: 'PUT',
  path: '/api/rooms/:roomId/posts/:postId/poll/ballot',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['poll.not_open', 'poll.voted_already', 'room.closed'],
  params: post,
  body: z.strictObject({ token: Token, ballot: BallotInput }),
})

export const closePoll = endpoint({
  name: 'closePoll',
  summary: 'Lets a poll close before its time, at a full or half hour: for whoever asked it, and for moderators.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/poll/closing',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['poll.not_open', 'post.not_yours', 'room.closed'],
  params: post,
  reply: z.strictObject({ closesAt: TimeShown }),
})

export const withdrawPoll = endpoint({
  name: 'withdrawPoll',
  summary: 'Withdraws one’s own poll before it closes. Its ballots are gone, uncounted.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/posts/:postId/poll',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['poll.not_open', 'post.not_yours', 'room.closed'],
  params: post,
})
