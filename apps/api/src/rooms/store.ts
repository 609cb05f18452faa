import { randomBytes } from 'node:crypto'
import type { Charter } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import {
  charterAcceptances,
  charters,
  memberships,
  roomKeys,
  type RoomRole,
  rooms,
  seatHandles,
} from '@cloakroom/database/schema/rooms.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, sql } from 'drizzle-orm'
import { relayAfterCommit, telling } from '../live/relay.ts'

type NewRoom = { id: string; name: PersonalSpeech; purpose: PersonalSpeech; charter: Charter; wrapped: Buffer }

/** False if the id is taken, whoever took it. The member who opens the room moderates it. */
export async function insertRoom(tx: Tx, memberId: string, room: NewRoom): Promise<boolean> {
  const { id, name, purpose, charter, wrapped } = room
  const { rowCount } = await tx
    .insert(rooms)
    .values({ id, name, purpose, state: 'open', charterVersion: 1, seq: 0, peopleVersion: 0 })
    .onConflictDoNothing()
  if (rowCount !== 1) return false
  await tx.insert(memberships).values({ roomId: id, memberId, role: 'moderator', state: 'active', charterVersion: 1 })
  await insertCharter(tx, id, 1, charter, null)
  await tx.insert(roomKeys).values({ roomId: id, wrapped })
  return true
}

async function insertCharter(
  tx: Tx,
  roomId: string,
  version: number,
  charter: Charter,
  amendedOn: string | null,
): Promise<void> {
  const { attribution, quoting, digest, hatCheck, retentionDays, past, entry } = charter
  const terms = { attribution, quoting, digest, hatCheck, retentionDays, past, entry }
  await tx.insert(charters).values({ roomId, version, ...terms, amendedOn })
}

export async function replaceCharter(
  tx: Tx,
  roomId: string,
  { version, ...charter }: Charter & { version: number },
  amendedOn: string,
): Promise<void> {
  await insertCharter(tx, roomId, version, charter, amendedOn)
  await tx.update(rooms).set({ charterVersion: version }).where(eq(rooms.id, roomId))
}

/** False if somebody in the room has this handle, in capitals or not. */
export async function insertHandle(tx: Tx, roomId: string, seat: string, handle: PersonalSpeech): Promise<boolean> {
  const { rowCount } = await tx.insert(seatHandles).values({ roomId, seat, handle }).onConflictDoNothing()
  if (rowCount !== 1) return false
  await shuffleHandles(tx, roomId)
  return true
}

/**
 * Rows lie in the order in which they were written, and each names its transaction: handles that lay as they came would stand beside the
 * memberships that came with them, and a copy of the store would tell whose they are. Written anew they all came at once.
 */
async function shuffleHandles(tx: Tx, roomId: string): Promise<void> {
  const handles = await tx.delete(seatHandles).where(eq(seatHandles.roomId, roomId)).returning()
  const shuffled = handles.map((row) => ({ row, at: randomBytes(8).readBigUInt64BE() }))
  shuffled.sort((a, b) => (a.at < b.at ? -1 : 1))
  await tx.insert(seatHandles).values(shuffled.map(({ row }) => row))
}

/** When the room closes for good; null calls it off. */
export async function setClosing(tx: Tx, roomId: string, closesAt: Date | null): Promise<void> {
  await tx.update(rooms).set({ closesAt }).where(eq(rooms.id, roomId))
}

/** That the holder of this token has accepted. Once more changes nothing. */
export async function insertAcceptance(tx: Tx, roomId: string, token: string): Promise<void> {
  await tx.insert(charterAcceptances).values({ roomId, token }).onConflictDoNothing()
}

/** Whoever goes keeps no role: should they come back, it is as a member. */
export async function endSeat(tx: Tx, roomId: string, memberId: string, state: 'left' | 'removed'): Promise<void> {
  await tx.update(memberships).set({ state, role: 'member' }).where(inRoom(roomId, memberId))
}

export async function setRole(tx: Tx, roomId: string, memberId: string, role: RoomRole): Promise<void> {
  await tx.update(memberships).set({ role }).where(inRoom(roomId, memberId))
}

/**
 * After this nobody can tell who said what: the key and the handles are gone, and no two posts have a seat in common, or one that is known
 * by its words would tell all others. Nobody is waited for any more either. Answers the number of the room's last event, its closing.
 */
export async function burn(tx: Tx, roomId: string, closedAt: Date): Promise<number> {
  // Every row of the room is written anew. However many there are, a room that was to be closed is closed.
  await tx.execute(sql`set local statement_timeout = 0`)
  const { rows } = await tx.$client.query<{ seq: string; told: string }>(
    `select seq, ${telling(`'at:' || $1::text || ':' || seq`)} from close_room($1::uuid, $2) as seq where seq is not null`,
    [roomId, closedAt],
  )
  const [row] = rows
  if (!row) throw new Error('a room that was to be closed could not be')
  relayAfterCommit(tx, row.told)
  return Number(row.seq)
}

function inRoom(roomId: string, memberId: string) {
  return and(eq(memberships.roomId, roomId), eq(memberships.memberId, memberId))
}
