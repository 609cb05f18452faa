import type { Attribution } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'

/**
 * By room, the names that digests leave out of its words: every personal name and every handle that somebody has, or had, in it. Where the room does not show its members who
 * is in it, the names of all members of the network: else whoever writes a list of names would be told by what is left out who is there.
 */
export async function findNamesIn(tx: Tx, roomIds: string[]): Promise<Map<string, string[]>> {
  if (roomIds.length === 0) return new Map()
  const { rows } = await tx.$client.query<{ roomId: string; attribution: Attribution; names: string[] }>({
    name: 'digest-names',
    text: `select r.id as "roomId", c.attribution, array(
        select (select m.personal_name from members m where m.id = s.member_id) from memberships s where s.room_id = r.id
        union all select h.handle from seat_handles h where h.room_id = r.id) as names
      from rooms r join charters c on c.room_id = r.id and c.version = r.charter_version where r.id = any ($1::uuid[])`,
    values: [roomIds],
  })
  const isOpen = ({ attribution }: (typeof rows)[number]) => present('room', attribution).people === 'personal-name'
  const everybody = rows.every(isOpen) ? [] : await findEverybody(tx)
  return new Map(
    rows.map((room) => [room.roomId, isOpen(room) ? room.names : [...new Set([...room.names, ...everybody])]]),
  )
}

async function findEverybody(tx: Tx): Promise<string[]> {
  const { rows } = await tx.$client.query<{ name: string }>({
    name: 'digest-everybody',
    text: 'select personal_name as name from members',
  })
  return rows.map(({ name }) => name)
}
