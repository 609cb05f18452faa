import type { Attribution } from '@cloakroom/charter/charter.ts'
import type { Surface } from '@cloakroom/charter/surfaces.ts'
import type { SpeakerView } from '@cloakroom/contract/speakers.ts'
import { readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import type { Keys } from '../keys/keys.ts'
import { seatScope } from '../keys/seat-scope.ts'
import { present } from './present.ts'

/** What must be known of a room to tell how its speakers are shown. `wrapped` is null once the key is burnt. */
export type SpeakerFacts = {
  roomId: string
  state: 'open' | 'closed'
  attribution: Attribution
  peopleVersion: number
  wrapped: Buffer | null
}

/** What two stewards unseal is one seat, found by `unsealing/`; nothing shows speakers there. */
type SpeakerSurface = Exclude<Surface, 'unsealed'>

/** Turns the seats of one room into what a surface may show of them. */
export type Speakers = { attribution: Attribution; present(surface: SpeakerSurface, seat: string): SpeakerView }

type Names = ReadonlyMap<string, SpeakerView>
type Known = { peopleVersion: number; names: Names }

const PARTICIPANT: SpeakerView = { kind: 'participant' }
const NOBODY: Names = new Map()
const MOST_ROOMS = 500
/** In a process that does not hear of a closing, names are gone from memory by then. */
const KEPT_MS = 10 * 60_000

/** Names by seat, derived when they are needed and held in memory only: no store maps a seat to a member. */
const known = new LRUCache<string, Known>({ max: MOST_ROOMS, ttl: KEPT_MS, ttlAutopurge: true })

/**
 * Who speaks, as each surface may show it. The decision is the law's (`present`); this only finds the names.
 * Call it in a transaction that has not itself changed who is in the room: what is rolled back must not be remembered.
 */
export async function speakersOf(tx: Tx, keys: Keys, room: SpeakerFacts): Promise<Speakers> {
  return presenting(room, remembered(room) ?? (await remember(tx, keys, room)))
}

/** The same for whoever asks nothing else; most of the time nothing needs to be asked at all. */
export async function speakersAlone(pool: Pool, memberId: string, keys: Keys, room: SpeakerFacts): Promise<Speakers> {
  const names = remembered(room)
  return presenting(room, names ?? (await readAsMember(pool, memberId, (tx) => remember(tx, keys, room))))
}

function presenting({ attribution }: SpeakerFacts, names: Names): Speakers {
  return {
    attribution,
    present: (surface, seat) =>
      present(surface, attribution).speaker === 'nobody' ? PARTICIPANT : (names.get(seat) ?? PARTICIPANT),
  }
}

/** After a closing nothing may be left in memory that tells who sat where. */
export function forgetSpeakers(roomId: string): void {
  known.delete(roomId)
}

function remembered(room: SpeakerFacts): Names | null {
  if (room.state === 'closed' || !room.wrapped) {
    forgetSpeakers(room.roomId)
    return NOBODY
  }
  const found = known.get(room.roomId)
  return found?.peopleVersion === room.peopleVersion ? found.names : null
}

async function remember(tx: Tx, keys: Keys, room: SpeakerFacts): Promise<Names> {
  const names = room.wrapped ? await loadNames(tx, keys, room, room.wrapped) : NOBODY
  known.set(room.roomId, { peopleVersion: room.peopleVersion, names })
  return names
}

async function loadNames(tx: Tx, keys: Keys, room: SpeakerFacts, wrapped: Buffer): Promise<Names> {
  switch (room.attribution) {
    case 'unattributed':
      return NOBODY
    case 'named':
      return personalNames(tx, keys, room, wrapped)
    case 'handle':
      return handles(tx, room.roomId)
  }
}

/** Everybody who is or ever was in the room: words keep their name when their writer leaves. */
async function personalNames(
  tx: Tx,
  keys: Keys,
  { roomId, attribution }: SpeakerFacts,
  wrapped: Buffer,
): Promise<Names> {
  const { rows } = await tx.$client.query<{ id: string; name: string }>({
    name: 'names-in-room',
    text: `select m.id, m.personal_name as name from memberships s join members m on m.id = s.member_id where s.room_id = $1`,
    values: [roomId],
  })
  const key = keys.unwrapRoomKey(roomId, wrapped)
  return new Map(
    rows.map(({ id, name }) => {
      const seat = keys.seat(key, seatScope(attribution, ''), id)
      return [seat, { kind: 'named', seat, personalName: name }]
    }),
  )
}

async function handles(tx: Tx, roomId: string): Promise<Names> {
  const { rows } = await tx.$client.query<{ seat: string; handle: string }>({
    name: 'handles-in-room',
    text: 'select seat, handle from seat_handles where room_id = $1',
    values: [roomId],
  })
  return new Map(rows.map(({ seat, handle }) => [seat, { kind: 'handle', seat, handle }]))
}
