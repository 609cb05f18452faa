import type { Attribution } from '@cloakroom/charter/charter.ts'
import { asOwner } from '../digests/testing.ts'
import type { World } from './world.ts'

/** Who is where, by the keys of people: now, or at any time until now. What the law asks of the network, read from the store by its owner and not from any answer. */
export type Truth = {
  /** Whether what was withdrawn later may still stand. */
  mayStillStand: boolean
  /** Words that a moderator has let in from the desk, on the walk too: they stand in their room like others. */
  letIn: string[]
  /** Who lets a quote that stands carry their name, and in which room. */
  consents: { of: string; roomId: string }[]
  active: Set<string>
  stewards: Set<string>
  /** Who has another name now than at first: what was said of them says a name that nobody has. */
  renamed: Set<string>
  rooms: Map<string, RoomTruth>
}

type RoomTruth = {
  attribution: Attribution
  isOpen: boolean
  /** `in`: may enter. `moderating`: of those, who moderates. `ever`: was in it at some time. `invited`: is asked in. */
  in: Set<string>
  moderating: Set<string>
  ever: Set<string>
  invited: Set<string>
}

type Row = { room_id: string; member_id: string; attribution: Attribution; room: string; role: string; state: string }

export async function readTruth(world: World, when: 'now' | 'ever' = 'now'): Promise<Truth> {
  const keys = new Map([...world.people.values()].map(({ memberId, key }) => [memberId, key]))
  const { rows: members } = await asOwner<{ id: string; state: string; is_steward: boolean; personal_name: string }>(
    world.t,
    'select id, state, is_steward, personal_name from members',
  )
  const { rows } = await asOwner<Row>(
    world.t,
    `select r.id as room_id, c.attribution, r.state as room, s.member_id, s.role, s.state from rooms r
      join charters c on c.room_id = r.id and c.version = r.charter_version join memberships s on s.room_id = r.id
    union all select r.id, c.attribution, r.state, i.member_id, 'invited', i.state from rooms r
      join charters c on c.room_id = r.id and c.version = r.charter_version join room_invitations i on i.room_id = r.id`,
  )
  const truth: Truth = {
    mayStillStand: when === 'ever',
    letIn: await findLetIn(world),
    consents: when === 'ever' ? [...world.consents.values()] : await findConsents(world),
    active: new Set(),
    stewards: new Set(),
    renamed: new Set(),
    rooms: new Map(),
  }
  for (const { id, state, is_steward: isSteward, personal_name: name } of members) {
    const key = keys.get(id) ?? id
    if (state === 'active' || when === 'ever') truth.active.add(key)
    if (isSteward) truth.stewards.add(key)
    if (world.people.get(key)?.name !== name) truth.renamed.add(key)
  }
  for (const row of rows) {
    const key = keys.get(row.member_id) ?? row.member_id
    const room = truth.rooms.get(row.room_id) ?? aRoomTruth(row, when)
    truth.rooms.set(row.room_id, room)
    if (row.role === 'invited') {
      if (row.state === 'open' || when === 'ever') room.invited.add(key)
      continue
    }
    room.ever.add(key)
    const isIn = row.state === 'active' || when === 'ever'
    if (isIn) room.in.add(key)
    if (isIn && row.role === 'moderator') room.moderating.add(key)
  }
  return truth
}

function aRoomTruth({ attribution, room }: Row, when: 'now' | 'ever'): RoomTruth {
  const nobody = {
    in: new Set<string>(),
    moderating: new Set<string>(),
    ever: new Set<string>(),
    invited: new Set<string>(),
  }
  return { attribution, isOpen: room === 'open' || when === 'ever', ...nobody }
}

/** What was true at any of these times: while something changes, an answer may tell what was or what is. */
export function ever(...truths: Truth[]): Truth {
  const whole: Truth = {
    mayStillStand: false,
    letIn: truths.flatMap(({ letIn }) => letIn),
    consents: truths.flatMap(({ consents }) => consents),
    active: new Set(),
    stewards: new Set(),
    renamed: new Set(),
    rooms: new Map(),
  }
  for (const { active, stewards, renamed, rooms } of truths) {
    whole.renamed = whole.renamed.union(renamed)
    whole.active = whole.active.union(active)
    whole.stewards = whole.stewards.union(stewards)
    for (const [id, room] of rooms) {
      const before = whole.rooms.get(id) ?? room
      whole.rooms.set(id, {
        attribution: room.attribution,
        isOpen: before.isOpen || room.isOpen,
        in: before.in.union(room.in),
        moderating: before.moderating.union(room.moderating),
        ever: before.ever.union(room.ever),
        invited: before.invited.union(room.invited),
      })
    }
  }
  return whole
}

async function findLetIn({ t, held }: World): Promise<string[]> {
  const { rows } = await asOwner<{ id: string }>(t, 'select id from posts where id = any ($1::uuid[])', [
    [...held.values()],
  ])
  const there = new Set(rows.map(({ id }) => id))
  return [...held].flatMap(([word, id]) => (there.has(id) ? [word] : []))
}

async function findConsents({ t, consents }: World): Promise<Truth['consents']> {
  const { rows } = await asOwner<{ id: string }>(
    t,
    `select post_id as id from quotes_elsewhere where post_id = any ($1::uuid[]) and words <> '' and named is not null`,
    [[...consents.keys()]],
  )
  return rows.flatMap(({ id }) => consents.get(id) ?? [])
}

/** Whether a moderator has let in words that were held. */
export function wasLetIn({ canary }: { canary: { value: string } }, _: unknown, { letIn }: Truth): boolean {
  return letIn.includes(canary.value)
}
