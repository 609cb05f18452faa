import * as contract from '@cloakroom/contract/members.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { once } from 'node:events'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let steward: TestMember
beforeAll(async () => {
  t = await aHouse()
})
beforeEach(async () => {
  await t.house.web.pool.query('delete from sessions')
  steward = await aMember(t, { isSteward: true })
})
afterAll(() => t.close())

test('a member reads and changes what is known of them', async () => {
  const robin = await aMember(t, { personalName: 'Robin Vale' })
  expect(await robin.call(contract.readMe)).toEqual({
    id: robin.memberId,
    personalName: 'Robin Vale',
    languages: ['en'],
    timeZone: 'UTC',
    fields: [],
    abilities: { stewards: false, opensRooms: false },
  })
  const body = { personalName: '  Robin Ashby ', languages: ['fr'], timeZone: 'Africa/Nairobi' }
  expect(await robin.call(contract.amendMe, { body })).toMatchObject({ ...body, personalName: 'Robin Ashby' })
  expect(await robin.call(contract.amendMe, { body: {} })).toMatchObject({ personalName: 'Robin Ashby' })
  await expect(robin.call(contract.amendMe, { body: { personalName: 'Robin Ashby, Europol' } })).rejects.toMatchObject({
    code: 'words.carry_a_hat',
  })
  for (const wrong of [
    { timeZone: 'Moon/Base' },
    { personalName: 'x' },
    { isSteward: true },
    { languages: ['no way'] },
  ])
    expect((await robin.ask(contract.amendMe, { body: wrong })).statusCode).toBe(400)
})

test('a member does not take the name of another, nor one that looks like it', async () => {
  await aMember(t, { personalName: 'Wren Castellan' })
  const robin = await aMember(t, { personalName: 'Robin Oriole' })
  const namesake = await aMember(t, { personalName: 'Robin Oriole' })
  for (const personalName of ['Wren Castellan', 'wren  CASTELLAN', 'Wren\u200b Castellan', 'Wrеn Cаstellan'])
    await expect(robin.call(contract.amendMe, { body: { personalName } })).rejects.toMatchObject({ code: 'name.taken' })
  const body = { personalName: 'Robin ORIOLE' }
  expect(await namesake.call(contract.amendMe, { body })).toMatchObject(body)
  expect(await robin.call(contract.amendMe, { body: { personalName: 'Wren Castellana' } })).toBeTruthy()
})

test('a member says which fields they know, and is found by them', async () => {
  const robin = await aMember(t, { personalName: 'Robin Warbler' })
  expect(await robin.call(contract.amendMe, { body: { fields: ['m-tip', 'x-cor', 'm-tip'] } })).toMatchObject({
    fields: ['m-tip', 'x-cor'],
  })
  expect((await robin.ask(contract.amendMe, { body: { fields: ['m-nothing'] } })).statusCode).toBe(400)
  const found = async (query: object) => (await steward.call(contract.findMembers, { query })).members
  expect(await found({ field: 'x-cor' })).toEqual([
    { id: robin.memberId, personalName: 'Robin Warbler', languages: ['en'], fields: ['m-tip', 'x-cor'] },
  ])
  expect(await found({ field: 'x-cor', named: 'wren' })).toEqual([])
  expect(await found({})).toEqual([])
})

test('a list of names is matched with those who are called so, or nearly', async () => {
  for (const personalName of ['Ada Bittern', 'Ada Bitternmoor', 'سلمى النجار']) await aMember(t, { personalName })
  const { matches } = await steward.call(contract.matchMembers, {
    body: { names: ['ada  bittern', 'bitternmoor', 'سلمى النجار', 'Nobody Here', 'Nobody Here'] },
  })
  expect(matches.map(({ name, members }) => [name, members.map((one) => one.personalName)])).toEqual([
    ['ada  bittern', ['Ada Bittern']],
    ['bitternmoor', ['Ada Bitternmoor']],
    ['سلمى النجار', ['سلمى النجار']],
    ['Nobody Here', []],
  ])
})

describe('finding members', () => {
  const find = async (who: TestMember, named: string) =>
    (await who.call(contract.findMembers, { query: { named } })).members.map(({ personalName }) => personalName)

  test('by some letters of their name, whatever the case and the accents', async () => {
    for (const personalName of ['José Ñandú', 'Jose Alvar', 'أمينة الحسن', '陈文', 'Ilse 100%_sure'])
      await aMember(t, { personalName })
    expect(await find(steward, 'JOSE')).toEqual(['Jose Alvar', 'José Ñandú'])
    expect(await find(steward, 'nandu')).toEqual(['José Ñandú'])
    expect(await find(steward, 'الحسن')).toEqual(['أمينة الحسن'])
    expect(await find(steward, '陈文')).toEqual(['陈文'])
    expect(await find(steward, '%_')).toEqual(['Ilse 100%_sure'])
    expect(await find(steward, '__')).toEqual([])
    expect(await find(steward, "' or 1=1 --")).toEqual([])
  })

  test('at most twenty, not oneself, and nobody whose membership has ended', async () => {
    const many = await Promise.all(
      Array.from({ length: 22 }, (_, i) => aMember(t, { personalName: `Kestrel ${'abcdefghijklmnopqrstuv'[i]}ard` })),
    )
    expect(await find(steward, 'kestrel')).toHaveLength(20)
    const [first, second] = many
    if (!first || !second) throw new Error('too few')
    expect(await find(first, 'kestrel aa')).toEqual([])
    expect(await find(second, 'kestrel aa')).toHaveLength(1)
    await steward.call(contract.endMembership, { params: { memberId: first.memberId } })
    expect(await find(second, 'kestrel aa')).toEqual([])
    const answer = await second.ask(contract.findMembers, { query: { named: 'kestrel' } })
    expect(Object.keys(answer.json<{ members: object[] }>().members[0] ?? {})).toEqual([
      'id',
      'personalName',
      'languages',
      'fields',
    ])
  })
})

describe('stewards', () => {
  test('see all members, give and take rights; for others the desk is not there', async () => {
    const robin = await aMember(t, { personalName: 'Robin Quill' })
    const params = { memberId: robin.memberId }
    await expect(robin.call(contract.listMembers)).rejects.toMatchObject({ code: 'not_found' })
    const amended = await steward.call(contract.amendMemberRights, { params, body: { opensRooms: true } })
    expect(amended).toMatchObject({ personalName: 'Robin Quill', opensRooms: true, isSteward: false, state: 'active' })
    await steward.call(contract.amendMemberRights, { params, body: { isSteward: true } })
    const { members } = await robin.call(contract.listMembers)
    expect(members.map(({ id }) => id)).toContain(steward.memberId)
    await steward.call(contract.amendMemberRights, { params, body: { isSteward: false } })
    await expect(robin.call(contract.listMembers)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      steward.call(contract.amendMemberRights, { params: { memberId: crypto.randomUUID() }, body: {} }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  test('end a membership: its sockets close within a second, and it is over everywhere', async () => {
    const origin = await t.listen()
    const robin = await aMember(t, { personalName: 'Robin Fen' })
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/live`, {
      headers: { cookie: robin.cookie, origin: t.house.config.publicUrl },
    })
    await once(socket, 'open')
    const closed = once(socket, 'close')
    const begin = Date.now()
    const params = { memberId: robin.memberId }
    await steward.call(contract.endMembership, { params })
    expect((await closed)[0]).toBe(4401)
    expect(Date.now() - begin).toBeLessThan(1_000)
    await expect(robin.call(contract.readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(steward.call(contract.endMembership, { params })).rejects.toMatchObject({ code: 'not_found' })
    const { members } = await steward.call(contract.listMembers)
    expect(members.find(({ id }) => id === robin.memberId)).toMatchObject({ state: 'ended', opensRooms: false })
  })

  test('the last one cannot leave, not even when two leave at once', async () => {
    const own = await aHouse()
    const [one, two] = [await aMember(own, { isSteward: true }), await aMember(own, { isSteward: true })]
    const outcomes = await Promise.allSettled([
      one.call(contract.amendMemberRights, { params: { memberId: one.memberId }, body: { isSteward: false } }),
      two.call(contract.endMembership, { params: { memberId: two.memberId } }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'steward.last' } })
    await own.close()
  })
})

test('somebody who is not signed in is nobody', async () => {
  for (const endpoint of [contract.readMe, contract.findMembers, contract.listMembers])
    expect((await aStranger(t).ask(endpoint, { query: { named: 'Robin' } })).statusCode).toBe(401)
})
