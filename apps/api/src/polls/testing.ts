import { randomBytes } from 'node:crypto'
import { nextGridTime } from '@cloakroom/charter/batches.ts'
import {
  type BallotInput,
  castBallot,
  listPolls,
  type MyPollView,
  openPoll,
  type PollInput,
} from '@cloakroom/contract/polls.ts'
import type { TestHouse, TestMember } from '../testing.ts'
import { start } from '../waiting/testing.ts'
import { closeDuePolls } from './close-due-polls.ts'

export type Place = { roomId: string; threadId: string; postId: string }

export const OPTIONS = ['Wait', 'Begin', 'Ask again']
export const CHOICE: Extract<PollInput, { method: 'choice' }> = {
  method: 'choice',
  question: 'Shall we wait?',
  options: OPTIONS,
  hours: 24,
}

/** A thread whose first post asks. */
export async function aPoll(by: TestMember, roomId: string, body: PollInput = CHOICE): Promise<Place> {
  const { threadId, postId } = await start(by, roomId, 'Whether to wait', 'Well?')
  await by.call(openPoll, { params: { roomId, postId }, body })
  return { roomId, threadId, postId }
}

/** Votes, and answers the secret with which the ballot can be exchanged. */
export async function vote(
  by: TestMember,
  { roomId, postId }: Place,
  ballot: BallotInput,
  token = randomBytes(32).toString('base64url'),
): Promise<string> {
  await by.call(castBallot, { params: { roomId, postId }, body: { token, ballot } })
  return token
}

export const choose = (option: number): BallotInput => ({ method: 'choice', option })

/** The polls of the thread, as somebody sees them. */
export async function pollsOf(reader: TestMember, { roomId, threadId }: Place): Promise<MyPollView[]> {
  return (await reader.call(listPolls, { params: { roomId, threadId } })).polls
}

/** The clock of the house comes to a full or half hour at least so many hours ahead, and the job is done. */
export async function hoursLater(t: TestHouse, hours: number): Promise<void> {
  t.clock.advance(hours * 3_600_000)
  t.clock.advance(nextGridTime(t.clock.now()).getTime() - t.clock.now().getTime())
  await closeDuePolls(t.house)
}
