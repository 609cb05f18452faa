import { agreeToUnsealing, listUnsealings, stopUnsealing } from '@cloakroom/contract/unsealings.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aThread, asOwner } from '../digests/testing.ts'
import { letUnsealingsGo } from '../retention/let-unsealings-go.ts'
import { aRoom } from '../rooms/testing.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import {
  agree,
  agreed,
  ask,
  aSteward,
  doJobs,
  HOUR_MS,
  leftOf,
  nowhere,
  opened,
  PASS_PHRASE,
  read,
  seenBy,
  turn,
} from './testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember
let writer: TestMember
let reader: TestMember
let post: { roomId: string; threadId: string; postId: string }

beforeAll(async () => {
  t = await aHouse()
  const moderator = await aMember(t, { opensRooms: true })
  writer = await aMember(t, { personalName: 'Juno Ashgrove', address: 'juno@example.org' })
  reader = await aMember(t, { address: 'reader@example.org' })
  const room = await aRoom(t, moderator, { members: [writer, reader] })
  post = await aThread(writer, room.roomId, { title: 'What was said' })
})
// Two stewards for each, so that nobody runs into a limit.
beforeEach(async () => {
  ana = await aSteward(t)
  ben = await aSteward(t)
})
afterAll(() => t.close())

describe('two keys', () => {
  it('open a seat: asked, agreed, waited for, turned by both, read by both, once', async () => {
    const id = await ask(ana, post)
    expect(await seenBy(ana, id)).toMatchObject({
      unsealing: { state: 'asked', keysTurned: 0, hoursLeft: null, agreedBy: null, question: { postId: post.postId } },
      abilities: { agrees: false, stops: true, turns: false, reads: false },
    })
    expect((await seenBy(ben, id))?.abilities).toEqual({ agrees: true, stops: true, turns: false, reads: false })
    await agree(ben, id)
    await doJobs(t)
    expect((await seenBy(ben, id))?.unsealing).toMatchObject({ state: 'agreed', hoursLeft: 72 })
    t.clock.advance(72 * HOUR_MS - 60_000)
    await expect(turn(ana, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
    t.clock.advance(60_000)
    expect(await seenBy(ana, id)).toMatchObject({
      unsealing: { state: 'ripe', hoursLeft: 0 },
      abilities: { turns: true },
    })
    await turn(ana, id)
    await expect(turn(ana, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
    await expect(read(ana, id, 'name')).rejects.toMatchObject({ code: 'unsealing.not_now' })
    await expect(read(ben, id, 'name')).rejects.toMatchObject({ code: 'unsealing.not_now' })
    await turn(ben, id)
    const name = { kind: 'name', memberId: writer.memberId, personalName: 'Juno Ashgrove' }
    expect(await read(ana, id, 'answer')).toEqual({ kind: 'answer', answer: null })
    expect(await read(ana, id, 'name')).toEqual(name)
    await expect(read(ana, id, 'name')).rejects.toMatchObject({ code: 'unsealing.not_now' })
    expect(await read(ben, id, 'name')).toEqual(name)
    await expect(read(ben, id, 'answer')).rejects.toMatchObject({ code: 'unsealing.not_now' })
    expect(await leftOf(t, id)).toEqual({ outcomes: 0, secrets: 0 })
  })

  it('open words that a handle or nobody stands under, and those of one who has left', async () => {
    const moderator = await aMember(t, { opensRooms: true })
    for (const attribution of ['handle', 'unattributed'] as const) {
      const others = await Promise.all(Array.from({ length: 7 }, () => aMember(t)))
      const quiet = await aRoom(t, moderator, { charter: { attribution }, members: [...others] })
      const words = await aThread(others[3]!, quiet.roomId, { title: 'Quietly said' })
      await nextQuarter(t)
      await asOwner(t, `update memberships set state = 'left' where member_id = $1`, [others[3]!.memberId])
      const id = await opened(t, [ana, ben], words)
      expect(await read(ana, id, 'name')).toMatchObject({ kind: 'name', memberId: others[3]!.memberId })
      ;[ana, ben] = [await aSteward(t), await aSteward(t)]
    }
  })

  it('are of two stewards: not of one who asks twice, of a new one, of a member, or of somebody who does not know the pass phrase', async () => {
    const id = await ask(ana, post)
    await expect(agree(ana, id)).rejects.toMatchObject({ code: 'unsealing.second_key' })
    const fresh = await aMember(t, { isSteward: true, passPhrase: PASS_PHRASE })
    await expect(agree(fresh, id)).rejects.toMatchObject({ code: 'unsealing.too_new' })
    await expect(ask(fresh, post)).rejects.toMatchObject({ code: 'unsealing.too_new' })
    expect(await fresh.call(listUnsealings)).toMatchObject({ abilities: { asks: false } })
    await expect(agree(reader, id)).rejects.toMatchObject({ code: 'not_found' })
    const wrong = { params: { unsealingId: id }, body: { passPhrase: 'another phrase altogether' } }
    await expect(ben.call(agreeToUnsealing, wrong)).rejects.toMatchObject({ code: 'sign_in.refused' })
    expect((await seenBy(ana, id))?.unsealing.state).toBe('asked')
  })

  it('are not of two who agree at once: one of them comes too late', async () => {
    const cem = await aSteward(t)
    const id = await ask(ana, post)
    const tried = await Promise.allSettled([agree(ben, id), agree(cem, id)])
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'unsealing.not_now' } })
  })

  it('turned at the same moment open it once', async () => {
    const id = await agreed(t, [ana, ben], post)
    t.clock.advance(72 * HOUR_MS)
    await Promise.all([turn(ana, id), turn(ben, id)])
    expect((await seenBy(ana, id))?.unsealing).toMatchObject({ state: 'opened', keysTurned: 2 })
    expect(await read(ben, id, 'name')).toMatchObject({ kind: 'name' })
  })

  it('turn by the pass phrase of the day they were taken: a new one, set by whoever has the mailbox, does not turn them', async () => {
    const id = await agreed(t, [ana, ben], post)
    t.clock.advance(72 * HOUR_MS)
    const { rows } = await asOwner<{ hash: string }>(t, 'select hash from vault.pass_phrases where member_id = $1', [
      ben.memberId,
    ])
    await asOwner(t, 'update vault.pass_phrases set hash = $2 where member_id = $1', [ana.memberId, rows[0]?.hash])
    await expect(turn(ana, id, 'a phrase set by a thief')).rejects.toMatchObject({ code: 'sign_in.refused' })
    await turn(ana, id)
  })

  it('are guessed at five times and no more', async () => {
    const id = await agreed(t, [ana, ben], post)
    t.clock.advance(72 * HOUR_MS)
    for (let tried = 0; tried < 5; tried++)
      await expect(turn(ana, id, 'not the pass phrase')).rejects.toMatchObject({ code: 'sign_in.refused' })
    await expect(turn(ana, id)).rejects.toMatchObject({ code: 'too_many_attempts' })
  })

  it('are asked for five times a day by one steward, and no more', async () => {
    for (let asked = 0; asked < 5; asked++) await ask(ana, nowhere())
    await expect(ask(ana, nowhere())).rejects.toMatchObject({ code: 'too_many_attempts' })
    expect(await ask(ben, nowhere())).toMatch(/-/)
  })

  it('wait four hours where a life is in danger', async () => {
    const id = await agreed(t, [ana, ben], post, 'threat-to-life')
    t.clock.advance(4 * HOUR_MS - 60_000)
    await expect(turn(ana, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
    t.clock.advance(60_000)
    await turn(ana, id)
  })

  it('are lost with the right to steward, also when it is given back', async () => {
    const id = await agreed(t, [ana, ben], post)
    t.clock.advance(72 * HOUR_MS)
    await turn(ana, id)
    await asOwner(t, 'update members set is_steward = false where id = $1', [ana.memberId])
    await expect(turn(ben, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
    await asOwner(t, 'update members set is_steward = true where id = $1', [ana.memberId])
    expect((await seenBy(ben, id))?.unsealing.state).toBe('lapsed')
    await expect(turn(ben, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
    await letUnsealingsGo(t.house)
    expect(await leftOf(t, id)).toEqual({ outcomes: 0, secrets: 0 })
  })

  it('can be stopped by any steward, at any step, for good', async () => {
    const cem = await aMember(t, { isSteward: true })
    const steps = [() => ask(ana, post), () => agreed(t, [ana, ben], post), () => opened(t, [ana, ben], post)]
    for (const step of steps) {
      const id = await step()
      const { unsealing, abilities } = await cem.call(stopUnsealing, { params: { unsealingId: id } })
      expect([unsealing.state, Object.values(abilities)]).toEqual(['stopped', [false, false, false, false]])
      await expect(agree(ben, id)).rejects.toMatchObject({ code: 'unsealing.not_now' })
      expect(await leftOf(t, id)).toEqual({ outcomes: 0, secrets: 0 })
      await doJobs(t)
      expect(await leftOf(t, id)).toEqual({ outcomes: 0, secrets: 0 })
    }
  })
})
