import { callOffCarriage } from '@cloakroom/contract/carriages.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { listThreads } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { amend, aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse } from '../testing.ts'
import { start } from '../waiting/testing.ts'
import {
  askedOf,
  askFor,
  aStage,
  carry,
  say,
  sayAll,
  type Stage,
  theirTimeIsOver,
  threeWriters,
  type Writers,
  aClosedThread,
} from './testing.ts'

let t: TestHouse
let writers: Writers
let stage: Stage

beforeAll(async () => {
  t = await aHouse()
  writers = await threeWriters(t)
})
beforeEach(async () => {
  stage = await aStage(t, writers)
})
afterAll(() => t.close())

const ask = () => askFor(writers.mo, stage.place, stage.into.roomId)

describe('asking', () => {
  it('is for who moderates both rooms, and tells others nothing of the second', async () => {
    const { mo, ana } = writers
    const away = await aMember(t, { opensRooms: true })
    const elsewhere = await aRoom(t, away)
    const never = askFor(mo, stage.place, crypto.randomUUID())
    await expect(never).rejects.toMatchObject({ code: 'not_found' })
    await expect(askFor(mo, stage.place, elsewhere.roomId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(askFor(ana, stage.place, stage.into.roomId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(askFor(away, stage.place, stage.into.roomId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is refused where words may not go, or would change on the way', async () => {
    const { mo, ana, layla } = writers
    await expect(askFor(mo, stage.place, stage.from.roomId)).rejects.toMatchObject({ code: 'carriage.not_allowed' })
    const loose = await aRoom(t, mo, { charter: { digest: 'extracts' }, members: [ana, layla] })
    await expect(askFor(mo, stage.place, loose.roomId)).rejects.toMatchObject({ code: 'carriage.not_allowed' })
    await mo.call(amendThread, { params: stage.place, body: { isClosed: false } })
    await expect(ask()).rejects.toMatchObject({ code: 'carriage.thread_open' })
    await mo.call(amendThread, { params: stage.place, body: { isClosed: true } })
    const carriageId = await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'carriage.asked_already' })
    // What was allowed when it was asked is looked at again when it is done.
    await sayAll(writers, stage.from, carriageId)
    await amend(mo, stage.into.roomId, { digest: 'extracts' })
    await theirTimeIsOver(t)
    await expect(carry(mo, stage.from, carriageId)).rejects.toMatchObject({ code: 'carriage.not_allowed' })
  })

  it('is called off, and over with either room', async () => {
    const { mo, ana } = writers
    const carriageId = await ask()
    await mo.call(callOffCarriage, { params: { roomId: stage.from.roomId, carriageId } })
    await expect(say(ana, stage.from, carriageId)).rejects.toMatchObject({ code: 'not_found' })
    const again = await ask()
    await mo.call(closeRoom, { params: stage.into, body: { name: stage.into.name } })
    await expect(say(ana, stage.from, again)).rejects.toMatchObject({ code: 'not_found' })
    expect(await askedOf(ana)).toEqual([])
  })

  it('leaves no trace of which answers came together', async () => {
    const { mo, ana, layla } = writers
    const place = await aClosedThread(writers, stage.from.roomId, ['And dry steps.', 'And somebody who answers.'])
    const carriageId = await askFor(mo, place, stage.into.roomId)
    const writings = async () =>
      (
        await asOwner<{ xmin: string; rows: string }>(
          t,
          'select xmin::text, count(*) as rows from carriage_answers where carriage_id = $1 group by 1',
          [carriageId],
        )
      ).rows.map(({ rows }) => Number(rows))
    await say(layla, stage.from, carriageId)
    await say(ana, stage.from, carriageId)
    expect(await writings()).toEqual([4])
    await say(mo, stage.from, carriageId)
    expect(await writings()).toEqual([5])
    await say(ana, stage.from, carriageId, false)
    expect(await writings()).toEqual([2])
  })

  it('is done both ways at once without one waiting for the other for ever', async () => {
    const { mo, ana } = writers
    const other = await aRoom(t, mo, { members: [ana] })
    const [there, back] = [
      await start(mo, stage.from.roomId, 'There', 'Go.'),
      await start(mo, other.roomId, 'Back', 'Go.'),
    ]
    const ways = [
      { roomId: stage.from.roomId, threadId: there.threadId, into: other.roomId },
      { roomId: other.roomId, threadId: back.threadId, into: stage.from.roomId },
    ]
    const asked = []
    for (const { into, ...place } of ways) {
      await mo.call(amendThread, { params: place, body: { isClosed: true } })
      const carriageId = await askFor(mo, place, into)
      await say(mo, place, carriageId)
      asked.push({ place, carriageId })
    }
    await theirTimeIsOver(t)
    const done = await Promise.all(asked.map(({ place, carriageId }) => carry(mo, place, carriageId)))
    expect(done.map(({ roomId }) => roomId)).toEqual([other.roomId, stage.from.roomId])
  })

  it('ends in one move when two press at once', async () => {
    const { mo, ana } = writers
    const carriageId = await ask()
    await sayAll(writers, stage.from, carriageId)
    await theirTimeIsOver(t)
    const done = await Promise.allSettled([
      carry(mo, stage.from, carriageId),
      carry(mo, stage.from, carriageId),
      carry(mo, stage.from, carriageId),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { threads } = await ana.call(listThreads, { params: { roomId: stage.into.roomId } })
    expect(threads).toHaveLength(1)
  })
})
