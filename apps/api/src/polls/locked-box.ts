import type { PollResultView } from '@cloakroom/contract/polls.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Keys } from '../keys/keys.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { Asked } from './ballot.ts'
import { type BallotBox, packBox, unpackBox } from './ballot-box.ts'
import { countBallots } from './count-ballots.ts'
import { readBallots, writeBallots } from './store.ts'

type Which = { room: RoomFacts; poll: Asked & { postId: string } }

/** The ballots of a poll, unlocked with the room's key. */
export async function openBox(tx: Tx, keys: Keys, { room, poll }: Which): Promise<BallotBox> {
  const locked = await readBallots(tx, { roomId: room.id, postId: poll.postId })
  if (locked === null || room.wrapped === null) return new Map()
  const key = keys.unwrapRoomKey(room.id, room.wrapped)
  return unpackBox(poll, keys.unlockInRoom(key, contextOf(poll.postId), locked))
}

/** Locks them again, all of them anew. */
export async function lockBox(tx: Tx, keys: Keys, { room, poll }: Which, box: BallotBox): Promise<void> {
  const key = room.wrapped && keys.unwrapRoomKey(room.id, room.wrapped)
  const locked = keys.lockInRoom(key, contextOf(poll.postId), packBox(poll, box))
  await writeBallots(tx, { roomId: room.id, postId: poll.postId }, locked)
}

/** What a poll comes to now. For its closing, and never before. */
export async function countPoll(tx: Tx, keys: Keys, which: Which): Promise<PollResultView> {
  const box = await openBox(tx, keys, which)
  return countBallots(which.poll, [...box.values()])
}

function contextOf(postId: string): string {
  return `poll ${postId}`
}
