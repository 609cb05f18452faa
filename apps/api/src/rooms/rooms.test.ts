import { randomUUID } from 'node:crypto'
import { amendRole, listPeople, readSeats } from '@cloakroom/contract/people.ts'
import { amendCharter, type CharterTerms, listRooms, openRoom, readRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aRoom, seat } from './testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember
let eve: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
  eve = await aMember(t, { personalName: 'Eve Marsh', opensRooms: true })
})
afterAll(() => t.close())

const CHARTER: CharterTerms = {
  attribution: 'named',
  quoting: 'free',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: null,
  past: 'all',
  entry: 'invitation',
}
const aNewRoom = () => ({
  id: randomUUID(),
  name: 'Late Light',
  purpose: 'What we would not say by day.',
  charter: CHARTER,
})
const people = async (by: TestMember, roomId: string) =>
  (await by.call(listPeople, { params: { roomId } })).people.map(({ member, role }) => `${member.personalName} ${role}`)

describe('openRoom', () => {
  it('opens a room under version 1 of its charter, with its opener as moderator', async () => {
    const body = aNewRoom()
    const opened = await mo.call(openRoom, { body })
    expect(opened).toEqual({
      room: {
        id: body.id,
        name: 'Late Light',
        purpose: body.purpose,
        state: 'open',
        charter: { version: 1, ...CHARTER },
        closesAt: null,
        rules: { slowMinutes: 0, firstPosts: 0 },
        seq: 0,
      },
      abilities: {
        moderates: true,
        isRapporteur: false,
        silentUntil: null,
        writes: true,
        mySeat: expect.any(String),
        myHandle: null,
        accepted: 1,
        readsPast: true,
      },
      unread: 0,
    })
    expect(await mo.call(readRoom, { params: { roomId: body.id } })).toEqual(opened)
    expect((await mo.call(listRooms)).rooms).toContainEqual(opened)
  })

  it('opens once what is sent twice, also at the same time', async () => {
    const body = aNewRoom()
    const [one, two] = await Promise.all([mo.call(openRoom, { body }), mo.call(openRoom, { body })])
    expect(two).toEqual(one)
    expect(await mo.call(openRoom, { body })).toEqual(one)
    expect((await mo.call(listRooms)).rooms.filter(({ room }) => room.id === body.id)).toHaveLength(1)
  })

  it('knows an id in capitals as the same', async () => {
    const body = aNewRoom()
    const { room } = await mo.call(openRoom, { body: { ...body, id: body.id.toUpperCase() } })
    expect(room.id).toBe(body.id)
    expect(await mo.call(readRoom, { params: { roomId: body.id.toUpperCase() } })).toMatchObject({
      room: { id: body.id },
    })
  })

  it('refuses an id that is taken in the same words, whosever room it is', async () => {
    const body = aNewRoom()
    await mo.call(openRoom, { body })
    const other = await mo.ask(openRoom, { body: { ...body, name: 'Another name' } })
    const stranger = await eve.ask(openRoom, { body })
    expect(other.json()).toMatchObject({ code: 'post.id_taken' })
    expect(stranger.payload).toBe(other.payload)
  })

  it.each([
    ['name', { name: 'We at the Ministry of Finance' }],
    ['purpose', { purpose: 'On behalf of Europol, we at Europol want to hear you.' }],
  ])('refuses a hat in its %s', async (field, change) => {
    const refused = await mo.ask(openRoom, { body: { ...aNewRoom(), ...change } })
    expect(refused.json()).toMatchObject({ code: 'words.carry_a_hat', where: `body/${field}` })
    expect(refused.json().findings.length).toBeGreaterThan(0)
  })

  it('is not there for whoever may not open rooms', async () => {
    await expect(ana.call(openRoom, { body: aNewRoom() })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('asks for a handle where speakers have one, and screens it', async () => {
    const body = { ...aNewRoom(), charter: { ...CHARTER, attribution: 'handle' as const } }
    await expect(mo.call(openRoom, { body })).rejects.toMatchObject({ code: 'room.handle_needed' })
    await expect(mo.call(openRoom, { body: { ...body, handle: 'Director, INTERPOL' } })).rejects.toMatchObject({
      code: 'words.carry_a_hat',
      details: { where: 'body/handle' },
    })
    const { abilities } = await mo.call(openRoom, { body: { ...body, handle: 'قارئ الليل' } })
    expect(abilities.myHandle).toBe('قارئ الليل')
  })
})

describe('seats', () => {
  it('are the same for one member all over a room, and another in every other room', async () => {
    const one = await aRoom(t, mo, { members: [ana] })
    const two = await aRoom(t, mo, { members: [ana] })
    const seatIn = async (member: TestMember, roomId: string) =>
      (await member.call(readRoom, { params: { roomId } })).abilities.mySeat
    expect(await seatIn(ana, one.id)).toBe(await seatIn(ana, one.id))
    expect(new Set([await seatIn(ana, one.id), await seatIn(mo, one.id), await seatIn(ana, two.id)]).size).toBe(3)
  })

  it('are shown by name in a named room', async () => {
    const { id } = await aRoom(t, mo, { members: [ana, layla] })
    expect(await ana.call(readSeats, { params: { roomId: id } })).toEqual({
      kind: 'named',
      people: [
        { personalName: 'Ana Silva', moderates: false },
        { personalName: 'Mo Ferreira', moderates: true },
        { personalName: 'ليلى حداد', moderates: false },
      ],
    })
  })

  it('show no handle before it has spoken, so that a list cannot tell who came', async () => {
    const { id } = await aRoom(t, mo, { charter: { attribution: 'handle' }, members: [ana] })
    expect(await mo.call(readSeats, { params: { roomId: id } })).toEqual({ kind: 'handle', handles: [] })
    const { abilities } = await ana.call(readRoom, { params: { roomId: id } })
    expect(abilities.myHandle).toMatch(/^Heron/)
  })

  it('are nobody’s in an unattributed room, which needs eight of them', async () => {
    const { id } = await aRoom(t, mo, { charter: { attribution: 'unattributed' }, members: [ana] })
    expect(await ana.call(readSeats, { params: { roomId: id } })).toEqual({ kind: 'unattributed', enough: false })
    const few = await ana.call(readRoom, { params: { roomId: id } })
    expect(few.abilities).toMatchObject({ moderates: false, writes: false, mySeat: null, myHandle: null })
    for (let seats = 2; seats < 8; seats++) await seat(t, mo, id, await aMember(t))
    expect(await ana.call(readSeats, { params: { roomId: id } })).toEqual({ kind: 'unattributed', enough: true })
    expect((await ana.call(readRoom, { params: { roomId: id } })).abilities.writes).toBe(true)
  })
})

describe('listPeople', () => {
  it('is for those who keep the door', async () => {
    const { id } = await aRoom(t, mo, { charter: { attribution: 'unattributed' }, members: [ana, layla] })
    expect(await people(mo, id)).toEqual(['Ana Silva member', 'Mo Ferreira moderator', 'ليلى حداد member'])
    await expect(ana.call(listPeople, { params: { roomId: id } })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('amendCharter', () => {
  const { attribution: _, ...terms } = CHARTER
  it('makes the next version, tells the room, and keeps how speakers are shown', async () => {
    const { id } = await aRoom(t, mo, { charter: { attribution: 'handle' }, members: [ana] })
    const body = { replaces: 1, charter: { ...terms, quoting: 'never' as const, retentionDays: 30 } }
    const amended = await mo.call(amendCharter, { params: { roomId: id }, body })
    expect(amended).toEqual({ version: 2, attribution: 'handle', ...body.charter })
    const { room } = await ana.call(readRoom, { params: { roomId: id } })
    expect(room).toMatchObject({ charter: amended, seq: 1 })
  })

  it('takes one of two amendments of the same version', async () => {
    const { id } = await aRoom(t, mo, { members: [ana] })
    await mo.call(amendRole, { params: { roomId: id, memberId: ana.memberId }, body: { role: 'moderator' } })
    const amend = (by: TestMember) =>
      by.call(amendCharter, { params: { roomId: id }, body: { replaces: 1, charter: terms } })
    const outcomes = await Promise.allSettled([amend(mo), amend(ana)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'charter.outdated' } })
  })

  it('is not there for a member who does not moderate, and refuses another attribution', async () => {
    const { id } = await aRoom(t, mo, { members: [ana] })
    const body = { replaces: 1, charter: terms }
    await expect(ana.call(amendCharter, { params: { roomId: id }, body })).rejects.toMatchObject({ code: 'not_found' })
    const wider = await mo.ask(amendCharter, { params: { roomId: id }, body: { replaces: 1, charter: CHARTER } })
    expect(wider.json()).toMatchObject({ code: 'malformed' })
  })
})
