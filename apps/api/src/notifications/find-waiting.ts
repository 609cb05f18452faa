import type { NotificationLevel } from '@cloakroom/contract/notifications.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { findAsked } from '../carriages/find-asked.ts'
import { findAnswered } from '../moderation/find-answered.ts'
import { type Desk, findDesks } from '../moderation/find-desks.ts'
import { findToLookOver, type ToLookOver } from '../notes/find-to-look-over.ts'
import { findPollsToVoteIn } from '../polls/find-polls-to-vote-in.ts'
import { findRequests } from '../quotes/find-request.ts'
import { findWordsElsewhere } from '../quotes/find-words-elsewhere.ts'
import { findMyRooms, type FoundRoom } from '../rooms/find-room.ts'
import { type Concerning, findConcerning } from './find-concerning.ts'
import { findLevels } from './find-levels.ts'
import { reaches } from './policy.ts'

export type Waiting = {
  concerning: readonly (Concerning & { room: FoundRoom })[]
  desks: readonly Desk[]
  notes: readonly (ToLookOver & { room: FoundRoom })[]
  levels: readonly { room: FoundRoom; level: NotificationLevel }[]
}

/** Posts of theirs that other rooms quote, as long as they have not looked. */
async function findCarried(
  tx: Tx,
  { keys }: Pick<House, 'keys'>,
  memberId: string,
  rooms: FoundRoom[],
): Promise<Concerning[]> {
  const unseen = (await findWordsElsewhere(tx, keys, memberId, rooms)).filter(({ isSeen }) => !isSeen)
  const byPost = new Map(
    unseen.map(({ roomId, postId, threadId, threadTitle: title }) => [postId, { roomId, postId, threadId, title }]),
  )
  return [...byPost.values()].map((post) => ({ why: 'elsewhere', ...post, event: `elsewhere ${post.postId}` }))
}

/** What they are asked about their words, as long as they have not answered; and answers to what they asked, as long as they have not looked. */
async function findRequested(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  memberId: string,
  rooms: FoundRoom[],
): Promise<Concerning[]> {
  const requests = await findRequests(tx, house, rooms, { memberId })
  return requests.flatMap((request) => {
    const { id, roomId, postId, threadId, threadTitle: title, state, isOfMe, isMine, isTold } = request
    const isAsked = isOfMe && state === 'asked'
    if (!isAsked && (!isMine || state === 'asked' || isTold)) return []
    const why = isAsked ? 'asked' : 'answered'
    return [{ why, roomId, postId, threadId, title, event: `${why} ${id}` }]
  })
}

/** What waits for a member in their open rooms and what they let through of each; to be called in a transaction that reads as this member. */
export async function findWaiting(tx: Tx, house: Pick<House, 'keys' | 'now'>, memberId: string): Promise<Waiting> {
  const rooms = (await findMyRooms(tx, { memberId })).filter(({ state }) => state === 'open')
  const chosen = await findLevels(tx, memberId)
  const levels = rooms.map((room) => ({ room, level: chosen.get(room.id) ?? ('everything' as const) }))
  const heard = levels.filter(({ level }) => level !== 'nothing').map(({ room }) => room)
  const all = levels.filter(({ level }) => reaches(level, 'poll')).map(({ room }) => room)
  const decided = levels.filter(({ level }) => reaches(level, 'decide')).map(({ room }) => room)
  const asked: Concerning[] = []
  for (const room of all) {
    for (const poll of await findPollsToVoteIn(tx, house.keys, { room, memberId }, house.now()))
      asked.push({ why: 'poll', roomId: room.id, ...poll, event: `poll ${poll.postId}` })
    for (const { state, ...post } of await findAnswered(tx, house.keys, { room, memberId }))
      asked.push({ why: 'desk', roomId: room.id, ...post, event: `desk ${post.postId} ${state}` })
  }
  asked.push(...(await findCarried(tx, house, memberId, heard)), ...(await findRequested(tx, house, memberId, heard)))
  for (const { carriage, mine, title, isAgreed } of await findAsked(tx, house, memberId, heard)) {
    const [first] = mine
    if (!first || isAgreed) continue
    const { roomId, threadId } = carriage
    asked.push({ why: 'carriage', roomId, threadId, title, postId: first.id, event: `carriage ${carriage.id}` })
  }
  const posts = await findConcerning(tx, house.keys, memberId, heard)
  const notes = await findToLookOver(tx, house, memberId, heard)
  const byId = new Map(levels.map((one) => [one.room.id, one]))
  return {
    levels,
    desks: await findDesks(tx, house, memberId, decided),
    notes: notes.flatMap((one) => {
      const { room, level } = byId.get(one.roomId) ?? {}
      return room && level && reaches(level, 'note') ? [{ ...one, room }] : []
    }),
    concerning: [...asked, ...posts].flatMap((one) => {
      const { room, level } = byId.get(one.roomId) ?? {}
      return room && level && reaches(level, one.why) ? [{ ...one, room }] : []
    }),
  }
}
