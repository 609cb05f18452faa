import type { EventFrame } from '@cloakroom/contract/live.ts'
import { addPost } from '@cloakroom/contract/posts.ts'
import { chooseTopics, readThread, startThread } from '@cloakroom/contract/threads.ts'
import * as contract from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainOf } from '../chain/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aQuietRoom, nextQuarter } from '../waiting/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let steward: TestMember
let other: TestMember
let mo: TestMember
let ana: TestMember
let ben: TestMember

beforeAll(async () => {
  t = await aHouse()
  steward = await aMember(t, { isSteward: true })
  other = await aMember(t, { isSteward: true })
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
  ben = await aMember(t)
})
afterAll(() => t.close())

const add = (name: string, parentId: string | null = null) =>
  steward.call(contract.addTopic, { body: { name, scope: '', parentId } })
const place = (id: string, parentId: string | null, beforeTopicId: string | null = null) =>
  steward.call(contract.moveTopic, { params: { topicId: id }, body: { parentId, beforeTopicId } })
const under = async (parentId: string | null) =>
  (await ana.call(contract.listTopics)).topics.filter((topic) => topic.parentId === parentId).map(({ name }) => name)

describe('the tree', () => {
  test('a topic is added last, called otherwise, moved before another and under another, with what stands under it', async () => {
    const harbours = await add('Harbours')
    const sheds = await add('Sheds', harbours.id)
    const cranes = await add('Cranes', harbours.id)
    expect(await under(harbours.id)).toEqual(['Sheds', 'Cranes'])
    await place(cranes.id, harbours.id, sheds.id)
    expect(await under(harbours.id)).toEqual(['Cranes', 'Sheds'])
    await place(harbours.id, 'g-acr', 'x-gen')
    const all = (await ana.call(contract.listTopics)).topics.map(({ id }) => id)
    const at = all.indexOf(harbours.id)
    expect(all.slice(at - 1, at + 4)).toEqual(['x-con', harbours.id, cranes.id, sheds.id, 'x-gen'])
    const params = { topicId: cranes.id }
    const renamed = { name: 'مرافئ وسفن', scope: 'What is lifted by night.' }
    expect(await steward.call(contract.renameTopic, { params, body: renamed })).toMatchObject(renamed)
  })

  test('what would break it is refused, and leaves no trace in the chain', async () => {
    const [top, middle] = [await add('Top'), null]
    const second = await add('Second', top.id)
    const third = await add('Third', second.id)
    const fourth = await add('Fourth', third.id)
    const before = (await chainOf(t)).length
    const refused = async (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject({ code })
    await refused(add('Fifth', fourth.id), 'topic.too_deep')
    await refused(place(top.id, fourth.id), 'topic.under_itself')
    await refused(place(top.id, top.id), 'topic.under_itself')
    await refused(place(top.id, 'g-mkt'), 'topic.too_deep')
    await refused(place(top.id, middle, 'm-coc'), 'not_found')
    await refused(place(top.id, 'z-zzz'), 'not_found')
    await refused(add('SECOND'), 'topic.name_taken')
    await refused(steward.call(contract.retireTopic, { params: { topicId: top.id } }), 'topic.has_others_under_it')
    await refused(add('Nowhere', 'z-zzz'), 'not_found')
    expect((await chainOf(t)).length).toBe(before)
  })

  test('two stewards at once: no topic comes to stand under itself, and no name is given twice', async () => {
    const [left, right] = [await add('Left'), await add('Right')]
    const moved = await Promise.allSettled([
      steward.call(contract.moveTopic, {
        params: { topicId: left.id },
        body: { parentId: right.id, beforeTopicId: null },
      }),
      other.call(contract.moveTopic, {
        params: { topicId: right.id },
        body: { parentId: left.id, beforeTopicId: null },
      }),
    ])
    expect(moved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const body = { name: 'Asked for twice', scope: '', parentId: null }
    const added = await Promise.allSettled([
      steward.call(contract.addTopic, { body }),
      other.call(contract.addTopic, { body }),
    ])
    expect(added.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('below the code as well only stewards write, and nothing stands under itself', async () => {
    const trying = (who: TestMember, statement: string) =>
      asMember(t.house.web.pool, who.memberId, (tx) => tx.$client.query(statement))
    await expect(
      trying(ana, `insert into topics (id, name, scope, position) values ('t-mine', 'Mine', '', 0)`),
    ).rejects.toMatchObject({ code: '42501' })
    expect((await trying(ana, `update topics set name = 'Mine'`)).rowCount).toBe(0)
    await expect(trying(steward, `delete from topics where id = 'x-gen'`)).rejects.toMatchObject({ code: '42501' })
    await expect(trying(steward, `update topics set parent_id = 'm-tip' where id = 'g-mkt'`)).rejects.toMatchObject({
      code: '23514',
    })
  })

  test('a retired topic stays on threads and is taken by none; its name is free; brought back it is as it was', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    const topic = await add('Passing fashion')
    const carried = await aThread(ana, room, [topic.id])
    const params = { topicId: topic.id }
    await ana.call(contract.subscribe, { params, body: { rhythm: 'daily' } })
    await steward.call(contract.retireTopic, { params })
    expect((await steward.call(contract.retireTopic, { params })).isRetired).toBe(true)
    expect((await ana.call(readThread, { params: carried })).thread.topics).toEqual([topic.id])
    await expect(aThread(ana, room, [topic.id])).rejects.toMatchObject({ code: 'malformed' })
    await expect(ben.call(contract.subscribe, { params, body: { rhythm: 'daily' } })).rejects.toMatchObject({
      code: 'topic.retired',
    })
    await expect(add('Under it', topic.id)).rejects.toMatchObject({ code: 'topic.retired' })
    // Who follows it may hear of it less often; nobody begins to.
    const body = { rhythm: 'monthly', level: 'titles' } as const
    expect(await ana.call(contract.subscribe, { params, body })).toEqual({ ...params, ...body })
    await expect(ben.call(contract.subscribe, { params, body })).rejects.toMatchObject({ code: 'topic.retired' })
    const same = await add('Passing fashion')
    await expect(steward.call(contract.bringTopicBack, { params })).rejects.toMatchObject({ code: 'topic.name_taken' })
    await steward.call(contract.renameTopic, { params: { topicId: same.id }, body: { name: 'Newer', scope: '' } })
    expect((await steward.call(contract.bringTopicBack, { params })).isRetired).toBe(false)
  })
})

async function aThread(writer: TestMember, { roomId }: Pick<TestRoom, 'roomId'>, topics: string[]) {
  const body = { id: crypto.randomUUID(), title: 'Whether to wait', topics, post: aPost() }
  await writer.call(startThread, { params: { roomId }, body })
  return { roomId, threadId: body.id }
}
const aPost = () => ({ id: crypto.randomUUID(), markdown: 'Well?' })
const choose = (who: TestMember, params: { roomId: string; threadId: string }, ...topics: string[]) =>
  who.call(chooseTopics, { params, body: { topics } })

describe('a thread', () => {
  const five = ['m-coc', 'm-her', 'x-cor', 'x-cit', 'r-int']

  test('carries up to five topics, each once', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    const thread = await aThread(ana, room, five)
    expect((await ana.call(readThread, { params: thread })).thread.topics).toEqual(five)
    await expect(aThread(ana, room, [...five, 'x-gen'])).rejects.toMatchObject({ code: 'malformed' })
    await expect(choose(ana, thread, ...five, 'x-gen')).rejects.toMatchObject({ code: 'malformed' })
    expect((await choose(ana, thread, 'm-her', 'm-her', 'x-cor')).topics).toEqual(['m-her', 'x-cor'])
    await expect(choose(ana, thread, 'z-zzz')).rejects.toMatchObject({ code: 'malformed' })
  })

  test('is given others by whoever began it and by moderators; by nobody else, and not when it is closed to its writer', async () => {
    const room = await aRoom(t, mo, { members: [ana, ben], charter: { attribution: 'handle' } })
    const thread = await aThread(ana, room, ['m-coc'])
    await ben.call(addPost, { params: thread, body: aPost() })
    await expect(choose(ben, thread, 'm-her')).rejects.toMatchObject({ code: 'thread.not_yours' })
    const before = (await chainOf(t)).length
    expect((await choose(ana, thread, 'm-her')).topics).toEqual(['m-her'])
    expect((await chainOf(t)).length).toBe(before)
    await choose(mo, thread, 'x-cor')
    await choose(mo, thread, 'x-cor')
    expect((await chainOf(t)).slice(before).map(({ act }) => act)).toEqual(['topics.chosen'])
  })

  test('of which words wait is given others by moderators alone: a change would tell when somebody was there', async () => {
    const { roomId, moderator, members } = await aQuietRoom(t)
    const [, writer = ana] = members
    const threadId = crypto.randomUUID()
    const body = { id: threadId, title: 'Whether to wait', topics: ['m-coc'], post: aPost() }
    await writer.call(startThread, { params: { roomId }, body })
    await nextQuarter(t)
    const thread = { roomId, threadId }
    await expect(choose(writer, thread, 'm-her')).rejects.toMatchObject({ code: 'thread.not_yours' })
    expect((await choose(moderator, thread, 'm-her')).topics).toEqual(['m-her'])
  })

  test('tells its room at once that its topics are others', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    const thread = await aThread(ana, room, [])
    await choose(ana, thread, 'x-cor')
    const { rows } = await asMember(t.house.web.pool, ana.memberId, (tx) =>
      tx.$client.query<{ kind: EventFrame['kind'] }>('select kind from room_events where room_id = $1 order by seq', [
        room.roomId,
      ]),
    )
    expect(rows.at(-1)?.kind).toBe('thread.amended')
  })
})
