import { inviteToRoom, listRoomInvitations, declineRoomInvitation } from '@cloakroom/contract/room-invitations.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aRoom, type TestRoom } from './testing.ts'

let t: TestHouse
let owner: Database
let room: TestRoom
let other: TestRoom
const who: Record<'moderator' | 'member' | 'removed' | 'invited' | 'declined' | 'stranger', TestMember> =
  Object.create(null)

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  const moderator = await aMember(t, { opensRooms: true })
  Object.assign(who, { moderator })
  for (const one of ['member', 'removed', 'invited', 'declined', 'stranger'] as const) who[one] = await aMember(t)
  room = await aRoom(t, moderator, { members: [who.member, who.removed] })
  other = await aRoom(t, who.moderator)
  const params = { roomId: room.roomId }
  await moderator.call(removePerson, { params: { ...params, memberId: who.removed.memberId } })
  for (const one of [who.invited, who.declined])
    await moderator.call(inviteToRoom, { params, body: { memberId: one.memberId } })
  const { invitations } = await who.declined.call(listRoomInvitations)
  await who.declined.call(declineRoomInvitation, { params: { invitationId: invitations[0]?.id ?? '' } })
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

/** Everything that tells who is in, who moderates, who is invited, and what the room is. */
async function state(): Promise<unknown> {
  const one = async (sql: string) => (await owner.pool.query(sql)).rows
  return {
    rooms: await one('select id, name, purpose, state, charter_version from rooms order by id'),
    memberships: await one('select room_id, member_id, role, state from memberships order by 1, 2'),
    invitations: await one('select room_id, member_id, state from room_invitations order by 1, 2, 3'),
    charters: await one('select * from charters order by room_id, version'),
    keys: await one('select room_id from room_keys order by room_id'),
  }
}

describe('below the code, the web role gains nothing', () => {
  const me = 'current_member()'
  it.each<[keyof typeof who, string, () => string]>([
    ['removed', 'comes back', () => `update memberships set state = 'active' where member_id = ${me}`],
    ['removed', 'is invited by nobody', () => `update room_invitations set state = 'open' where member_id = ${me}`],
    [
      'declined',
      'opens a closed invitation',
      () => `update room_invitations set state = 'open' where member_id = ${me}`,
    ],
    [
      'declined',
      'sits down all the same',
      () => `insert into memberships values ('${room.id}', ${me}, 'member', 'active', 1)`,
    ],
    [
      'invited',
      'sits down as a moderator',
      () => `insert into memberships values ('${room.id}', ${me}, 'moderator', 'active', 1)`,
    ],
    [
      'invited',
      'sits down in another room',
      () => `insert into memberships values ('${other.id}', ${me}, 'member', 'active', 1)`,
    ],
    [
      'invited',
      'brings somebody along',
      () => `insert into memberships values ('${room.id}', '${who.stranger.memberId}', 'member', 'active', 1)`,
    ],
    [
      'invited',
      'moves the invitation',
      () => `update room_invitations set room_id = '${other.id}' where member_id = ${me}`,
    ],
    ['member', 'makes itself a moderator', () => `update memberships set role = 'moderator' where member_id = ${me}`],
    ['member', 'removes a moderator', () => `update memberships set state = 'removed' where role = 'moderator'`],
    ['member', 'moves its seat', () => `update memberships set room_id = '${other.id}' where member_id = ${me}`],
    ['member', 'closes the room', () => `update rooms set state = 'closed', closed_at = now() where id = '${room.id}'`],
    ['member', 'renames the room', () => `update rooms set name = 'Another' where id = '${room.id}'`],
    ['member', 'turns the charter back', () => `update rooms set charter_version = 0 where id = '${room.id}'`],
    ['member', 'amends the charter', () => `update charters set quoting = 'never' where room_id = '${room.id}'`],
    ['member', 'burns the key', () => `delete from room_keys where room_id = '${room.id}'`],
    [
      'member',
      'invites',
      () =>
        `insert into room_invitations values ('${room.id}', gen_random_uuid(), '${who.stranger.memberId}', '', 'open', now())`,
    ],
    ['stranger', 'closes the room', () => `update rooms set state = 'closed' where id = '${room.id}'`],
    [
      'moderator',
      'seats somebody uninvited',
      () => `insert into memberships values ('${room.id}', '${who.stranger.memberId}', 'member', 'active', 1)`,
    ],
  ])('%s %s', async (name, _, statement) => {
    const before = await state()
    const { memberId } = who[name]
    const outcome = await asMember(t.house.web.pool, memberId, (tx) => tx.$client.query(statement())).then(
      ({ rowCount }) => rowCount,
      ({ code }: { code: string }) => code,
    )
    expect([0, '42501']).toContain(outcome)
    expect(await state()).toEqual(before)
  })

  it.each(['removed', 'declined', 'stranger', 'invited'] as const)('%s reads nothing of the room', async (name) => {
    const tables = ['room_keys', 'threads', 'posts', 'held_posts', 'seat_handles', 'takeouts', 'quotes', 'room_events']
    for (const table of tables) {
      const { rowCount } = await asMember(t.house.web.pool, who[name].memberId, (tx) =>
        tx.$client.query(`select from ${table} where room_id = '${room.id}'`),
      )
      expect([table, rowCount]).toEqual([table, 0])
    }
  })
})
