import { randomBytes, randomUUID } from 'node:crypto'
import type { Attribution } from '@cloakroom/charter/charter.ts'
import { INSIDE_SURFACES, SURFACES } from '@cloakroom/charter/surfaces.ts'
import { asMember, asRoom } from '@cloakroom/database/as-member.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { aDatabase, type TestDatabase } from '@cloakroom/database/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKeys } from '../keys/keys.ts'
import { seatScope } from '../keys/seat-scope.ts'
import { type SpeakerFacts, speakersOf } from './speakers.ts'

const keys = openKeys(randomBytes(32))
const ana = randomUUID()
const gone = randomUUID()
const expelled = randomUUID()
const elsewhere = randomUUID()
const NAMES = { [ana]: 'Ana Silva', [gone]: 'ليلى حداد', [expelled]: 'Ólafur Þór', [elsewhere]: 'Eve Elsewhere' }

let test: TestDatabase
let web: Database
let owner: Database

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  owner = connect(test.ownerUrl)
  for (const [id, name] of Object.entries(NAMES))
    await owner.pool.query(`insert into members values ($1, $2, '{}', 'UTC', false, false, 'active', '2026-01-01')`, [
      id,
      name,
    ])
})
afterAll(async () => {
  await web.close()
  await owner.close()
  await test.close()
})

async function aRoomOf(attribution: Attribution): Promise<SpeakerFacts & { wrapped: Buffer }> {
  const roomId = randomUUID()
  const wrapped = keys.newRoomKey(roomId)
  await owner.pool.query(`insert into rooms values ($1, 'A room', '', 'open', 1, 0, 0, null)`, [roomId])
  await owner.pool.query(`insert into charters values ($1, 1, $2, 'free', 'nothing', 'strict', null)`, [
    roomId,
    attribution,
  ])
  await owner.pool.query('insert into room_keys values ($1, $2)', [roomId, wrapped])
  for (const [member, state] of [
    [ana, 'active'],
    [gone, 'left'],
    [expelled, 'removed'],
  ])
    await owner.pool.query(`insert into memberships values ($1, $2, 'member', $3, 1)`, [roomId, member, state])
  return { ...(await facts(roomId)), wrapped }
}

async function facts(roomId: string): Promise<SpeakerFacts> {
  const { rows } = await owner.pool.query(
    `select r.id as "roomId", r.state, c.attribution, r.people_version as "peopleVersion", k.wrapped
     from rooms r join charters c on c.room_id = r.id left join room_keys k on k.room_id = r.id where r.id = $1`,
    [roomId],
  )
  return rows[0]
}

function seatOf(room: SpeakerFacts & { wrapped: Buffer }, member: string, post = ''): string {
  return keys.seat(keys.unwrapRoomKey(room.roomId, room.wrapped), seatScope(room.attribution, post), member)
}

const speakersAs = (member: string, room: SpeakerFacts) =>
  asMember(web.pool, member, (tx) => speakersOf(tx, keys, room))

describe('speakersOf', () => {
  it('names everybody who is or was in a named room, to its members and to nobody else', async () => {
    const room = await aRoomOf('named')
    const speakers = await speakersAs(ana, room)
    for (const member of [ana, gone, expelled]) {
      const seat = seatOf(room, member)
      expect(speakers.present('room', seat)).toEqual({ kind: 'named', seat, personalName: NAMES[member] })
      for (const surface of SURFACES) {
        if (surface === 'unsealed' || INSIDE_SURFACES.some((inside) => inside === surface)) continue
        expect(speakers.present(surface, seat)).toEqual({ kind: 'participant' })
      }
    }
    expect(speakers.present('room', seatOf(room, elsewhere))).toEqual({ kind: 'participant' })
    expect(speakers.present('room', randomUUID())).toEqual({ kind: 'participant' })
  })

  it('shows the hub, which reads for all, the same', async () => {
    const room = await aRoomOf('named')
    const speakers = await asRoom(web.pool, room.roomId, (tx) => speakersOf(tx, keys, room))
    expect(speakers.present('room', seatOf(room, gone))).toMatchObject({ personalName: NAMES[gone] })
  })

  it('shows handles alone where the room speaks under handles', async () => {
    const room = await aRoomOf('handle')
    const seat = seatOf(room, ana)
    await owner.pool.query('insert into seat_handles values ($1, $2, $3)', [room.roomId, seat, 'قارئ الليل'])
    const speakers = await speakersAs(ana, await facts(room.roomId))
    expect(speakers.present('room-desk', seat)).toEqual({ kind: 'handle', seat, handle: 'قارئ الليل' })
    expect(speakers.present('room', seatOf(room, gone))).toEqual({ kind: 'participant' })
    expect(speakers.present('digest', seat)).toEqual({ kind: 'participant' })
  })

  it('tells nobody apart in an unattributed room', async () => {
    const room = await aRoomOf('unattributed')
    const speakers = await speakersAs(ana, room)
    expect(speakers.present('room', seatOf(room, ana, randomUUID()))).toEqual({ kind: 'participant' })
    expect(speakers.present('room-desk', seatOf(room, ana))).toEqual({ kind: 'participant' })
  })

  it('follows a change of name', async () => {
    const room = await aRoomOf('named')
    await speakersAs(ana, room)
    await owner.pool.query('update members set personal_name = $2 where id = $1', [gone, 'Layla Haddad'])
    const speakers = await speakersAs(ana, await facts(room.roomId))
    expect(speakers.present('room', seatOf(room, gone))).toMatchObject({ personalName: 'Layla Haddad' })
    await owner.pool.query('update members set personal_name = $2 where id = $1', [gone, NAMES[gone]])
  })

  it('forgets who said what when the key is burnt, whatever it knew before', async () => {
    const room = await aRoomOf('named')
    const seat = seatOf(room, ana)
    expect((await speakersAs(ana, room)).present('room', seat).kind).toBe('named')
    const burnt: SpeakerFacts = { ...room, state: 'closed', wrapped: null }
    expect((await speakersAs(ana, burnt)).present('room', seat)).toEqual({ kind: 'participant' })
    // A caller with stale facts gets what the store still has, not what this process remembers.
    await owner.pool.query('delete from memberships where room_id = $1', [room.roomId])
    expect((await speakersAs(ana, room)).present('room', seat)).toEqual({ kind: 'participant' })
  })
})
