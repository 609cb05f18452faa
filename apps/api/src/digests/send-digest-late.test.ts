import { asMember } from '@cloakroom/database/as-member.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import type { DigestLevel } from '@cloakroom/charter/charter.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { openDueDigests } from './open-due-digests.ts'
import { aThread, digestsIn, dueDigests, follow, ledgerOf, sendAllDue, sendOne, untilHour } from './testing.ts'

let t: TestHouse
let steward: TestMember
let writer: TestMember
let count = 0

beforeAll(async () => {
  t = await aHouse()
  steward = await aMember(t, { isSteward: true, opensRooms: true })
  writer = await aMember(t, { opensRooms: true, personalName: 'Wilhelmina Ashdown' })
})
afterAll(() => t.close())
beforeEach(async () => {
  untilHour(t, 3)
  await sendAllDue(t)
  t.mails.length = 0
})

const aReader = () => aMember(t, { address: `reader${++count}@mail.example`, personalName: `Reader Of${count}ten` })
const aRoomOf = (digest: DigestLevel, ...members: TestMember[]) =>
  aRoom(t, writer, { name: 'Veiled lantern room', charter: { digest }, members })

describe('between the hour and the mail', () => {
  async function aDueDigest() {
    const reader = await aReader()
    const [room, other] = [await aRoomOf('titles', reader), await aRoomOf('titles', reader)]
    await follow(reader, 'daily', 'm-coc')
    await aThread(writer, room.roomId, { title: 'In the room that is left' })
    await aThread(writer, other.roomId, { title: 'In the room that stays' })
    untilHour(t, 7)
    await openDueDigests(t.house)
    const due = (await dueDigests(t)).find(({ memberId }) => memberId === reader.memberId)
    if (!due) throw new Error('nothing is due')
    return { reader, room, other, due }
  }
  const remove = (roomId: string, { memberId }: TestMember) =>
    writer.call(removePerson, { params: { roomId, memberId } })

  test('a member who is removed from a room gets nothing of it', async () => {
    const { reader, room, due } = await aDueDigest()
    await remove(room.roomId, reader)
    await sendOne(t.house, due)
    expect(digestsIn(t)[0]?.text).toContain('In the room that stays')
    expect(digestsIn(t)[0]?.text).not.toContain('In the room that is left')
  })

  test('a member who is removed from their last room gets no mail', async () => {
    const { reader, room, other, due } = await aDueDigest()
    await remove(room.roomId, reader)
    await remove(other.roomId, reader)
    await sendOne(t.house, due)
    expect(digestsIn(t)).toEqual([])
  })

  test('a member whose membership has ended gets no mail, then or later', async () => {
    const { reader, due } = await aDueDigest()
    await asMember(t.house.web.pool, steward.memberId, (tx) =>
      tx.$client.query('select end_membership($1)', [reader.memberId]),
    )
    await sendOne(t.house, due)
    untilHour(t, 7)
    await sendAllDue(t)
    expect(digestsIn(t)).toEqual([])
  })

  test('a member who is removed while the mail server listens gets nothing of the room', async () => {
    const { reader, room, due } = await aDueDigest()
    const mailer = {
      ...t.house.mailer,
      send: async (...[mail, beforeTaken]: Parameters<typeof t.house.mailer.send>) => {
        await remove(room.roomId, reader)
        await t.house.mailer.send(mail, beforeTaken)
      },
    }
    await expect(sendOne({ ...t.house, mailer }, due)).rejects.toThrow('has changed')
    expect(digestsIn(t)).toEqual([])
    await sendOne(t.house, due)
    expect(digestsIn(t).map(({ text }) => text.includes('In the room that is left'))).toEqual([false])
  })

  test('what happens meanwhile, and is for the next digest, holds this one up for nobody', async () => {
    const { reader, room, due } = await aDueDigest()
    const mailer = {
      ...t.house.mailer,
      send: async (...[mail, beforeTaken]: Parameters<typeof t.house.mailer.send>) => {
        await aThread(writer, room.roomId, { title: 'Begun while the mail server listens' })
        await t.house.mailer.send(mail, beforeTaken)
      },
    }
    await sendOne({ ...t.house, mailer }, due)
    expect(digestsIn(t).map(({ text }) => text.includes('Begun while'))).toEqual([false])
    expect(await ledgerOf(t, reader)).toMatchObject([{ state: 'sent' }])
  })

  test('whoever has stopped all digests gets none', async () => {
    const { reader, due } = await aDueDigest()
    await t.app.inject({
      method: 'POST',
      url: `/api/unsubscribe/${t.house.keys.token('unsubscribe', reader.memberId)}`,
    })
    await sendOne(t.house, due)
    expect(digestsIn(t)).toEqual([])
  })

  test('two workers at once send one mail', async () => {
    const { reader, due } = await aDueDigest()
    await Promise.all(Array.from({ length: 5 }, () => sendOne(t.house, due)))
    await Promise.all([openDueDigests(t.house), openDueDigests(t.house)])
    expect(digestsIn(t)).toHaveLength(1)
    expect(await ledgerOf(t, reader)).toMatchObject([{ state: 'sent' }])
  })
})
