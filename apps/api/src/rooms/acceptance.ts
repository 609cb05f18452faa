import type { Tx } from '@cloakroom/database/as-member.ts'
import { demand } from '../http/refusal.ts'
import type { Keys } from '../keys/keys.ts'
import { acceptanceScope } from '../keys/seat-scope.ts'
import { hasAccepted } from './policy.ts'
import type { RoomFacts } from './room-facts.ts'
import { insertAcceptance } from './store.ts'

type Asked = Pick<RoomFacts, 'id' | 'state' | 'wrapped' | 'satUnder'> & {
  charter: Pick<RoomFacts['charter'], 'version'>
}

/**
 * The newest version of each room's charter that the member has accepted. Whoever took their seat under the one that stands is not asked about; in a
 * closed room there is nothing left to accept.
 */
export async function findAccepted(
  tx: Tx,
  keys: Keys,
  memberId: string,
  rooms: readonly Asked[],
): Promise<Map<string, number>> {
  const accepted = new Map(rooms.map((room) => [room.id, room.wrapped ? room.satUnder : room.charter.version]))
  const tokens = new Map(rooms.flatMap((room) => tokensOf(keys, memberId, room)))
  if (tokens.size === 0) return accepted
  const { rows } = await tx.$client.query<{ room_id: string; token: string }>({
    name: 'find-accepted',
    text: 'select room_id, token from charter_acceptances where room_id = any($1::uuid[]) and token = any($2::uuid[])',
    values: [rooms.map(({ id }) => id), [...tokens.keys()]],
  })
  for (const { room_id: roomId, token } of rows)
    accepted.set(roomId, Math.max(accepted.get(roomId) ?? 0, tokens.get(token) ?? 0))
  return accepted
}

/** Refuses whoever has not accepted the charter that stands. Beside `mayWrite`, wherever words come in. */
export async function demandAccepted(tx: Tx, keys: Keys, memberId: string, room: Asked): Promise<void> {
  const accepted = await findAccepted(tx, keys, memberId, [room])
  demand(hasAccepted(room, accepted.get(room.id) ?? 0))
}

/** Keeps that the member accepts the charter as it is here. */
export async function keepAcceptance(tx: Tx, keys: Keys, memberId: string, room: Asked): Promise<void> {
  const token = tokenOf(keys, memberId, room, room.charter.version)
  if (token !== null) await insertAcceptance(tx, room.id, token)
}

/** The tokens of everything that came after the member did. */
function tokensOf(keys: Keys, memberId: string, room: Asked): [string, number][] {
  const versions = Array.from({ length: room.charter.version - room.satUnder }, (_, n) => room.satUnder + 1 + n)
  return versions.flatMap((version): [string, number][] => {
    const token = tokenOf(keys, memberId, room, version)
    return token === null ? [] : [[token, version]]
  })
}

function tokenOf(keys: Keys, memberId: string, { id, wrapped }: Asked, version: number): string | null {
  return wrapped && keys.seat(keys.unwrapRoomKey(id, wrapped), acceptanceScope(version), memberId)
}
