import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { agreeToUnsealing, askForUnsealing, stopUnsealing, turnKey } from '@cloakroom/contract/unsealings.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aThread, asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { sealOutcome } from './seal-outcome.ts'
import {
  agree,
  agreed,
  ask,
  aSteward,
  doJobs,
  HOUR_MS,
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
let room: TestRoom
let post: { roomId: string; threadId: string; postId: string }

beforeAll(async () => {
  t = await aHouse()
  const writer = await aMember(t, { opensRooms: true })
  room = await aRoom(t, writer)
  post = await aThread(writer, room.roomId, { title: 'What was said' })
})
// Two stewards for each, so that nobody runs into a limit.
beforeEach(async () => {
  ana = await aSteward(t)
  ben = await aSteward(t)
})
afterAll(() => t.close())

describe('asking reveals nothing', () => {
  it('answers word for word the same, to the end, wherever there is nothing to find', async () => {
    const moderator = await aMember(t, { opensRooms: true })
    const burnt = await aRoom(t, moderator)
    const gone = await aThread(moderator, burnt.roomId, { title: 'Said and burnt' })
    await moderator.call(closeRoom, { params: { roomId: burnt.roomId }, body: { name: burnt.name } })
    const stewards = { some: [ana, ben], none: [await aSteward(t), await aSteward(t)] } as const
    const places = [post, nowhere(), { roomId: room.roomId, postId: crypto.randomUUID() }, gone]
    const seen: string[][] = []
    for (const place of places) {
      const [one, other] = place === post ? stewards.some : stewards.none
      seen.push(await everyAnswer(one, other, place))
    }
    for (const other of seen.slice(1)) expect(other).toEqual(seen[0])
  })

  /** Every byte that the two are answered, from asking until both keys are turned, without the ids and names that they brought themselves. */
  async function everyAnswer(one: TestMember, other: TestMember, place: { roomId: string; postId: string }) {
    const answers: string[] = []
    const id = crypto.randomUUID()
    const names = [one, other].map(({ memberId }) => memberId)
    const own = await asOwner<{ name: string }>(
      t,
      'select personal_name as name from members where id = any($1::uuid[])',
      [names],
    )
    const note = ({ statusCode, headers, body }: Awaited<ReturnType<TestMember['ask']>>) => {
      let bytes = `${statusCode} ${String(headers['content-length'])} ${body}`
      for (const brought of [id, place.roomId, place.postId]) bytes = bytes.replaceAll(brought, '·')
      for (const { name } of own.rows) bytes = bytes.replaceAll(name, '·'.repeat(name.length))
      answers.push(bytes.replaceAll(/\d{4}-\d\d-\d\d/g, 'today'))
    }
    const params = { unsealingId: id }
    const body = { passPhrase: PASS_PHRASE }
    const question = { roomId: place.roomId, postId: place.postId, ground: 'The same ground.' }
    note(await one.ask(askForUnsealing, { body: { id, reason: 'court-order', ...question, ...body } }))
    note(await other.ask(agreeToUnsealing, { params, body }))
    await doJobs(t)
    note(await other.ask(stopUnsealing, { params: { unsealingId: crypto.randomUUID() } }))
    t.clock.advance(72 * HOUR_MS)
    note(await one.ask(turnKey, { params, body }))
    note(await other.ask(turnKey, { params, body }))
    const sizes = await asOwner<object>(
      t,
      `select length(o.sealed) as outcome, length(v.question) as question, length(v.answer) as answer,
         (select sum(length(share) + length(handed) + length(wrapped)) from unsealing_keys where unsealing_id = $1) as keys
       from unsealing_outcomes o join vault.unsealings v using (unsealing_id) where unsealing_id = $1`,
      [id],
    )
    answers.push(JSON.stringify(sizes.rows))
    await one.call(stopUnsealing, { params })
    return answers
  }

  it('takes the same time, since no step before the opening could look: it works without a right to read any room', async () => {
    const look = (verb: string) =>
      asOwner(
        t,
        `${verb} select on rooms, room_keys, charters, memberships, threads, posts, held_posts ${verb === 'grant' ? 'to' : 'from'} cloakroom_web`,
      )
    await look('revoke')
    const id = await ask(ana, post)
    await agree(ben, id)
    await expect(doJobs(t)).rejects.toThrow('permission denied')
    expect((await seenBy(ana, id))?.unsealing.state).toBe('agreed')
    await look('grant')
    await sealOutcome(t.house, { unsealingId: id, stewardId: ben.memberId })
    await look('revoke')
    t.clock.advance(72 * HOUR_MS)
    await turn(ana, id)
    await turn(ben, id)
    expect((await seenBy(ben, id))?.unsealing.state).toBe('opened')
    await look('grant')
    expect(await read(ana, id, 'answer')).toEqual({ kind: 'answer', answer: null })
  })

  it('seals a room whose key cannot be used as one in which nobody is found, and not as one that fails', async () => {
    const moderator = await aMember(t, { opensRooms: true })
    const broken = await aRoom(t, moderator)
    const words = await aThread(moderator, broken.roomId, { title: 'Under a broken key' })
    await asOwner(t, `update room_keys set wrapped = decode(repeat('00', 60), 'hex') where room_id = $1`, [
      broken.roomId,
    ])
    const id = await opened(t, [ana, ben], words)
    expect(await read(ana, id, 'answer')).toEqual({ kind: 'nothing' })
  })

  it('tells that there is nothing to find to those alone who hold both keys', async () => {
    const id = await opened(t, [ana, ben], nowhere())
    expect(await read(ana, id, 'answer')).toEqual({ kind: 'nothing' })
    const cem = await aSteward(t)
    await expect(read(cem, id, 'name')).rejects.toMatchObject({ code: 'unsealing.not_your_key' })
    expect(await read(ben, id, 'name')).toEqual({ kind: 'nothing' })
  })

  it('finds nobody in a room that was burnt while it was waited for', async () => {
    const moderator = await aMember(t, { opensRooms: true })
    const burning = await aRoom(t, moderator)
    const words = await aThread(moderator, burning.roomId, { title: 'About to burn' })
    const id = await opened(t, [ana, ben], words)
    await moderator.call(closeRoom, { params: { roomId: burning.roomId }, body: { name: burning.name } })
    expect(await read(ana, id, 'name')).toEqual({ kind: 'nothing' })
  })

  it('stands in the store without post, room or writer, and the same steward may be the writer', async () => {
    const moderator = await aMember(t, { opensRooms: true })
    const place = await aRoom(t, moderator, { members: [ana] })
    const words = await aThread(ana, place.roomId, { title: 'A steward speaks' })
    const id = await agreed(t, [ana, ben], words)
    const rows = await asOwner<{ row: string }>(
      t,
      `select u::text || coalesce(o::text, '') as row from unsealings u left join unsealing_outcomes o on o.unsealing_id = u.id where u.id = $1
       union all select v::text from vault.unsealings v where unsealing_id = $1
       union all select j::text from graphile_worker.jobs j`,
      [id],
    )
    const stored = rows.rows.map(({ row }) => row).join('\n')
    for (const secret of [words.postId, words.roomId, words.threadId, ana.memberId])
      for (const form of [secret, secret.replaceAll('-', '')]) expect(stored).not.toContain(form)
    t.clock.advance(72 * HOUR_MS)
    await turn(ana, id)
    await turn(ben, id)
    expect(await read(ben, id, 'name')).toMatchObject({ memberId: ana.memberId })
  })
})
