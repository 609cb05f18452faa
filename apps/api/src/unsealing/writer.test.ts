import { answerUnsealing, countUnsealings, listMyUnsealings, stopUnsealing } from '@cloakroom/contract/unsealings.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aThread, asOwner } from '../digests/testing.ts'
import { letUnsealingsGo } from '../retention/let-unsealings-go.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { sealOutcome } from './seal-outcome.ts'
import {
  agree,
  agreed,
  ask,
  aSteward,
  DAY_MS,
  doJobs,
  HOUR_MS,
  leftOf,
  nowhere,
  opened,
  read,
  seenBy,
  turn,
} from './testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember
let writer: TestMember
let reader: TestMember
let room: TestRoom
let post: { roomId: string; threadId: string; postId: string }

beforeAll(async () => {
  t = await aHouse()
  const moderator = await aMember(t, { opensRooms: true })
  writer = await aMember(t, { personalName: 'Juno Ashgrove', address: 'juno@example.org' })
  reader = await aMember(t, { address: 'reader@example.org' })
  room = await aRoom(t, moderator, { members: [writer, reader] })
  post = await aThread(writer, room.roomId, { title: 'What was said' })
})
// Two stewards for each, so that nobody runs into a limit.
beforeEach(async () => {
  ana = await aSteward(t)
  ben = await aSteward(t)
})
afterAll(() => t.close())

describe('the writer', () => {
  it('is told, alone, and answers; the two read it when both keys are turned, before the name', async () => {
    expect(await writer.call(listMyUnsealings)).toEqual({ notices: [] })
    const id = await ask(ana, post)
    expect(await writer.call(listMyUnsealings)).toEqual({ notices: [] })
    await agree(ben, id)
    await doJobs(t)
    const { notices } = await writer.call(listMyUnsealings)
    const notice = { id, reason: 'court-order', state: 'agreed', hoursLeft: 72, ...post, answer: null }
    expect(notices).toEqual([{ notice: { ...notice, agreedAt: expect.any(String) }, abilities: { answers: true } }])
    expect(JSON.stringify(notices)).not.toContain(ana.memberId)
    for (const other of [reader, ana, ben]) expect(await other.call(listMyUnsealings)).toEqual({ notices: [] })

    const before = JSON.stringify(await seenBy(ana, id))
    const body = { words: 'I am safe, and this was about a film.' }
    const params = { unsealingId: id }
    for (const other of [reader, ana])
      await expect(other.call(answerUnsealing, { params, body })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      writer.call(answerUnsealing, { params, body: { words: 'I write on behalf of the Ministry of Fisheries.' } }),
    ).rejects.toMatchObject({
      code: 'words.carry_a_hat',
    })
    await writer.call(answerUnsealing, { params, body })
    expect(JSON.stringify(await seenBy(ana, id))).toBe(before)
    t.clock.advance(72 * HOUR_MS)
    await turn(ana, id)
    await turn(ben, id)
    await expect(writer.call(answerUnsealing, { params, body })).rejects.toMatchObject({ code: 'unsealing.not_now' })
    expect(await read(ana, id, 'answer')).toEqual({ kind: 'answer', answer: body.words })
    await ben.call(stopUnsealing, { params })
    await expect(read(ana, id, 'name')).rejects.toMatchObject({ code: 'unsealing.not_now' })
    expect((await writer.call(listMyUnsealings)).notices[0]?.notice.state).toBe('stopped')
    await asOwner(t, `update unsealings set ended_at = ended_at - interval '30 days' where id = $1`, [id])
    expect(await writer.call(listMyUnsealings)).toEqual({ notices: [] })
  })

  it('is looked for in even steps of time, and nobody hears whether there was a room to look into', async () => {
    for (const place of [post, nowhere()]) {
      const id = await agreed(t, [ana, ben], place)
      const taken: number[] = []
      for (let times = 0; times < 3; times++) {
        const begun = performance.now()
        await reader.call(listMyUnsealings)
        taken.push(performance.now() - begun)
      }
      expect(Math.min(...taken)).toBeGreaterThan(98)
      await ana.call(stopUnsealing, { params: { unsealingId: id } })
    }
  })

  it('gets the mail that everybody gets, in the same words, whether there is a writer or not', async () => {
    const told = async (place: { roomId: string; postId: string }) => {
      t.mails.length = 0
      await agreed(t, [ana, ben], place)
      const mails = t.mails.filter(({ subject }) => subject === 'An unsealing has begun')
      return {
        to: mails.map(({ to }) => to).toSorted(),
        words: new Set(mails.map(({ subject, text, html, headers }) => JSON.stringify([subject, text, html, headers]))),
      }
    }
    const [some, none] = [await told(post), await told(nowhere())]
    expect(some.to).toEqual(
      expect.arrayContaining(['juno@example.org', 'reader@example.org', expect.stringContaining('steward-')]),
    )
    expect(some.words.size).toBe(1)
    expect(none).toEqual(some)
    for (const secret of [post.postId, post.roomId, 'What was said', room.name])
      expect([...some.words][0]).not.toContain(secret)
  })

  it('gets no mail of what was stopped before it was made', async () => {
    const id = await ask(ana, post)
    await agree(ben, id)
    await ana.call(stopUnsealing, { params: { unsealingId: id } })
    t.mails.length = 0
    await doJobs(t)
    expect([...t.mails]).toEqual([])
  })
})

describe('what is left', () => {
  it('is a counter that every member sees, of years and nothing else', async () => {
    const sum = async () => {
      const { years } = await reader.call(countUnsealings)
      return [
        years.reduce((all, { asked }) => all + asked, 0),
        years.reduce((all, year) => all + year.opened, 0),
      ] as const
    }
    const [askedBefore, openedBefore] = await sum()
    await ask(ana, post)
    await opened(t, [ana, ben], nowhere())
    expect(await sum()).toEqual([askedBefore + 2, openedBefore + 1])
    const { years } = await reader.call(countUnsealings)
    expect(Object.keys(years[0] ?? {})).toEqual(['year', 'asked', 'opened'])
  })

  it('lapses after a week, and after a month more its question and its stewards are forgotten', async () => {
    const id = await agreed(t, [ana, ben], post)
    t.clock.advance(72 * HOUR_MS + 7 * DAY_MS)
    await expect(turn(ana, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
    await letUnsealingsGo(t.house)
    expect(await leftOf(t, id)).toEqual({ outcomes: 0, secrets: 0 })
    expect((await seenBy(ana, id))?.unsealing.state).toBe('lapsed')
    t.clock.advance(30 * DAY_MS)
    await letUnsealingsGo(t.house)
    expect(await seenBy(await aSteward(t), id)).toBeUndefined()
    const { rows } = await asOwner<{ n: string }>(
      t,
      `select (select count(*) from vault.unsealings where unsealing_id = $1) + (select count(*) from unsealing_keys where unsealing_id = $1) as n`,
      [id],
    )
    expect(rows).toEqual([{ n: '0' }])
  })

  it('is sealed once, however often the worker is asked to', async () => {
    const id = await agreed(t, [ana, ben], post)
    const sealed = async () =>
      (await asOwner<{ sealed: Buffer }>(t, 'select sealed from unsealing_outcomes where unsealing_id = $1', [id])).rows
    const [before] = await sealed()
    await Promise.all([1, 2, 3].map(() => sealOutcome(t.house, { unsealingId: id, stewardId: ben.memberId })))
    expect(await sealed()).toEqual([before])
  })

  it('waits for a worker that has been away, without telling whether there is something to find', async () => {
    for (const place of [post, nowhere()]) {
      const id = await ask(ana, place)
      await agree(ben, id)
      t.clock.advance(72 * HOUR_MS)
      await expect(turn(ana, id)).rejects.toMatchObject({ code: 'closed_for_a_moment' })
      await doJobs(t)
      await turn(ana, id)
    }
  })
})
