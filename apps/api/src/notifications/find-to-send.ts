import type { DigestLevel } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { findNamesIn } from '../digests/find-names-in.ts'
import { levelOfPost } from '../digests/policy.ts'
import { forOutside } from '../door/for-outside.ts'
import type { House } from '../house.ts'
import { sentScope } from '../keys/seat-scope.ts'
import type { Desk } from '../moderation/find-desks.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { Concerning } from './find-concerning.ts'
import { findWaiting, type Waiting } from './find-waiting.ts'
import { isInDigest } from './is-in-digest.ts'
import { sendableFrom, type Way } from './policy.ts'

/** Something to send. `title` is what may stand in a mail, or null where the charters let nothing out or the room does not name its speakers. */
export type ToSend = {
  roomId: string
  threadId: string | null
  token: string
  title: string | null
}

type Row = {
  room_id: string
  id: string
  at: Date
  desk_at: Date | null
  attribution: string
  digest: DigestLevel
  title_digest: DigestLevel
}

/**
 * What waits for a member, was not sent to them by this way, and may be sent now; and when there may be more, if nothing happens before: null where that is
 * never. To be called as this member, and again in the last moment: what was read, withdrawn or closed is not in it, nor a room that one was removed from.
 */
export async function findToSend(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  { memberId, way, since }: { memberId: string; way: Way; since: Date },
): Promise<{ toSend: ToSend[]; again: Date | null }> {
  const now = house.now()
  const { concerning, desks, notes } = await findWaiting(tx, house, memberId)
  const asked = { memberId, way }
  const fresh = [
    ...desksToSend(house, desks, asked),
    ...notesToSend(house, notes, asked),
    ...(await findSaid(tx, house, concerning, asked)),
  ].filter(({ at }) => at >= since)
  const sent = await findSent(tx, fresh)
  const left = fresh.filter(({ token }) => !sent.has(token))
  const ripe = left.filter(({ from }) => from <= now)
  const told = way === 'mail' ? await isInDigest(tx, memberId, inThreads(ripe)) : () => false
  const mine = ripe.filter((one) => !told(one))
  const titled = mine.filter(({ title }) => title !== null)
  const names = await findNamesIn(tx, [...new Set(titled.map(({ roomId }) => roomId))])
  const later = left.map(({ from }) => from).filter((from) => from > now)
  if (mine.length < ripe.length) later.push(new Date(now.getTime() + ASK_AGAIN_MS))
  return {
    toSend: mine.map(({ roomId, threadId, token, title }) => {
      return { roomId, threadId, token, title: title === null ? null : forOutside(title, names.get(roomId) ?? []) }
    }),
    again: later.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
  }
}

type Asked = { memberId: string; way: Way }
/** With its title as it stands inside, where it may be told. */
type Fresh = ToSend & { at: Date; from: Date }

/** What lies on desks. What is about to come there is among it, and goes when it may be told: a moment after it came. Outside it has no title. */
function desksToSend(house: Pick<House, 'keys'>, desks: readonly Desk[], { memberId, way }: Asked): Fresh[] {
  return desks.flatMap(({ room, toDecide }) =>
    toDecide.flatMap(({ event, at, isNamed, isOwn }) => {
      const token = tokenOf(house, memberId, room, way, event)
      const from = sendableFrom({ why: 'decide', at, isNamed }, way)
      return token === null || from === null || isOwn
        ? []
        : [{ roomId: room.id, threadId: null, token, title: null, at, from }]
    }),
  )
}

/** Notes to look over, outside without a title: it is not sealed yet. */
function notesToSend(house: Pick<House, 'keys'>, notes: Waiting['notes'], { memberId, way }: Asked): Fresh[] {
  return notes.flatMap(({ room, at, event }) => {
    const token = tokenOf(house, memberId, room, way, event)
    const from = sendableFrom({ why: 'note', at, isNamed: false }, way)
    return token === null || from === null ? [] : [{ roomId: room.id, threadId: null, token, title: null, at, from }]
  })
}

/** What was said to them. */
async function findSaid(
  tx: Tx,
  house: Pick<House, 'keys'>,
  concerning: Waiting['concerning'],
  { memberId, way }: Asked,
): Promise<Fresh[]> {
  const facts = await findFacts(tx, concerning)
  return concerning.flatMap(({ room, why, event, roomId, threadId, postId, title }) => {
    const row = facts.get(postId)
    const token = tokenOf(house, memberId, room, way, event)
    if (!row || token === null) return []
    const isNamed = [row.attribution, room.charter.attribution].every((how) => how === 'named')
    // Of a post that stood for long and was reported, what moderation says is no older than the report.
    const at = (why === 'desk' && row.desk_at) || row.at
    const from = sendableFrom({ why, at, isNamed }, way)
    if (from === null) return []
    const level = levelOfPost({ post: row.digest, room: room.charter.digest, title: row.title_digest })
    const isTold = isNamed && level !== 'nothing' && threadId !== null
    return [{ roomId, threadId, token, title: isTold ? title : null, at, from }]
  })
}

function inThreads(all: readonly Fresh[]): Date[] {
  return all.filter(({ threadId }) => threadId !== null).map(({ at }) => at)
}

/** A digest that holds it may turn out not to be sent. */
const ASK_AGAIN_MS = 10 * 60_000

function tokenOf(
  { keys }: Pick<House, 'keys'>,
  memberId: string,
  { id, wrapped }: RoomFacts,
  way: Way,
  event: string,
): string | null {
  return wrapped && keys.seat(keys.unwrapRoomKey(id, wrapped), sentScope(way, event), memberId)
}

/** When each was written and under which charters, by the id of its post: of what stands, and of what is at the desk. */
async function findFacts(tx: Tx, concerning: readonly Concerning[]): Promise<Map<string, Row>> {
  const { rows } = await tx.$client.query<Row>({
    name: 'find-facts-to-send',
    text: `with asked as (select * from unnest($1::uuid[], $2::uuid[]) as a (room_id, id)),
      written as (
        select p.room_id, p.id, p.thread_id, p.at, p.charter_version from asked join posts p using (room_id, id)
        union all
        select h.room_id, h.id, h.thread_id, h.at, h.charter_version from asked join held_posts h using (room_id, id)
          where not exists (select from posts p where p.room_id = h.room_id and p.id = h.id))
      select w.room_id, w.id, w.at, d.at as desk_at, c.attribution, c.digest, tc.digest as title_digest
      from written w
      join charters c on c.room_id = w.room_id and c.version = w.charter_version
      left join held_posts d on d.room_id = w.room_id and d.id = w.id
      left join posts first on first.room_id = w.room_id and first.thread_id = w.thread_id and first.number = 1
      join charters tc on tc.room_id = w.room_id and tc.version = coalesce(first.charter_version, w.charter_version)`,
    values: [concerning.map(({ roomId }) => roomId), concerning.map(({ postId }) => postId)],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function findSent(tx: Tx, asked: readonly { roomId: string; token: string }[]): Promise<Set<string>> {
  const { rows } = await tx.$client.query<{ token: string }>({
    name: 'find-sent',
    text: 'select token from notifications_sent where room_id = any($1::uuid[]) and token = any($2::uuid[])',
    values: [asked.map(({ roomId }) => roomId), asked.map(({ token }) => token)],
  })
  return new Set(rows.map(({ token }) => token))
}
