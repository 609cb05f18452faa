import type { BallotInput } from '@cloakroom/contract/polls.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { hashToken } from '../keys/link-token.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { ballotFrom } from './ballot.ts'
import { findPoll, findVoted, voterIn } from './find-poll.ts'
import { lockBox, openBox } from './locked-box.ts'
import { mayCast, mayVote } from './policy.ts'
import { insertVoter, shuffleVoters } from './store.ts'

type Cast = { roomId: string; postId: string; token: string; ballot: BallotInput }

/**
 * Puts a ballot into the box, or exchanges the one that was given with the same secret. That somebody voted is kept apart from what they voted, and
 * nothing is told: no event, no number, no time. See docs/decisions/0117.
 */
export function castBallot(house: House, viewer: Viewer, { roomId, postId, token, ballot }: Cast): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const looking = { room, memberId: viewer.memberId }
    const poll = await findPoll(tx, house.keys, looking, postId)
    demand(mayVote(room, poll, house.now()))
    const given = ballotFrom(poll, ballot)
    if (given === null) throw new Refusal('malformed', { where: 'body/ballot' })
    const box = await openBox(tx, house.keys, { room, poll })
    const slot = hashToken(token)
    const hasVoted = (await findVoted(tx, house.keys, looking, [postId])).has(postId)
    demand(mayCast({ hasVoted, hasBallot: box.has(slot) }))
    if (!hasVoted) await insertVoter(tx, { roomId, postId }, voterIn(house.keys, looking, postId))
    await lockBox(tx, house.keys, { room, poll }, new Map([...box, [slot, given]]))
    await shuffleVoters(tx, { roomId, postId })
  })
}
