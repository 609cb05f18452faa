import { type BallotInput, castBallot, openPoll, type PollInput } from '@cloakroom/contract/polls.ts'
import type { FastifyInstance } from 'fastify'
import { newLinkToken } from '../keys/link-token.ts'
import { act, type Actor } from './act.ts'
import type { FilledRoom } from './fill-room.ts'

type Asking = { app: FastifyInstance; people: readonly Actor[] }
type Vote = readonly [person: number, ballot: BallotInput]

const CLOCKS: PollInput = {
  method: 'ranked',
  question: 'Which clock shall we look at together first?',
  options: ['Permits', 'Shipping papers', 'Bank accounts', 'Land titles'],
  hours: 12,
}
const order = (...options: number[]): BallotInput => ({ method: 'ranked', order: options })
const RANKED: readonly Vote[] = [
  [1, order(0, 1)],
  [7, order(0, 3, 1)],
  [14, order(1, 0)],
  [18, order(1, 2)],
  [19, order(0, 2)],
  [22, order(2, 1)],
  [25, order(3, 1, 0)],
  [26, order(1)],
]

const AT_THE_GATE: PollInput = {
  method: 'temperature',
  question: 'Should picks be drawn at the gate, in front of the driver?',
  hours: 168,
}
const level = (chosen: number): BallotInput => ({ method: 'temperature', level: chosen })
const TEMPERATURES: readonly Vote[] = [
  [3, level(1)],
  [4, level(0)],
  [10, level(0)],
  [16, level(3)],
]

/** Benedito asks for an order; by the time anybody looks at the demo, it has been counted. */
export function askForAnOrder(asking: Asking, gold: FilledRoom): Promise<void> {
  return ask(asking, gold, 7, CLOCKS, RANKED)
}

/** Mara asks how people feel. Four have voted, and nobody can see it. */
export function takeTheTemperature(asking: Asking, ports: FilledRoom): Promise<void> {
  return ask(asking, ports, 1, AT_THE_GATE, TEMPERATURES)
}

async function ask({ app, people }: Asking, room: FilledRoom, by: number, body: PollInput, votes: readonly Vote[]) {
  const person = (index: number) => people[index] ?? nobody()
  const params = { roomId: room.roomId, postId: room.threads[0]?.postId ?? '' }
  await act(app, person(by), openPoll, { params, body })
  for (const [index, ballot] of votes)
    await act(app, person(index), castBallot, { params, body: { token: newLinkToken().token, ballot } })
}

function nobody(): never {
  throw new Error('the demo has too few people')
}
