import { closePoll, listPolls, openPoll, withdrawPoll } from '@cloakroom/contract/polls.ts'
import { readRoom } from '@cloakroom/contract/rooms.ts'
import { readThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, endOfQuarter, nextHalfHour, nextQuarter, type QuietRoom } from '../waiting/testing.ts'
import { closeDuePolls } from './close-due-polls.ts'
import { CHOICE, choose, pollsOf, vote } from './testing.ts'

// Where nobody is attributed, nobody learns when a poll was asked, nor when it was asked to close.

let t: TestHouse
let quiet: QuietRoom

beforeAll(async () => {
  t = await aHouse()
})
afterAll(() => t.close())

const roomAs = (by: TestMember) => by.ask(readRoom, { params: quiet }).then(({ body }) => body)
const asked = () => ({ params: { roomId: quiet.roomId, postId: quiet.firstPostId } })
const place = () => ({ ...quiet.place, postId: quiet.firstPostId })

it('a poll waits, seen by whoever asks it alone, and comes out at the end of the quarter of the day', async () => {
  quiet = await aQuietRoom(t)
  const [mo, ana] = [quiet.moderator, quiet.members[1]!]
  const before = [await roomAs(ana), (await ana.ask(readThread, { params: quiet.place })).body, await list(ana)]
  const { outBy } = await mo.call(openPoll, { ...asked(), body: CHOICE })
  expect(outBy).toMatch(/T(00|06|12|18):00Z$/)
  expect([await roomAs(ana), (await ana.ask(readThread, { params: quiet.place })).body, await list(ana)]).toEqual(
    before,
  )
  expect(await mo.call(listPolls, { params: quiet.place })).toMatchObject({
    polls: [],
    waiting: [{ question: 'Shall we wait?' }],
  })
  for (const by of [ana, mo]) {
    const code = by === mo ? 'poll.not_open' : 'not_found'
    await expect(vote(by, place(), choose(0))).rejects.toMatchObject({ code })
  }
  await expect(ana.call(withdrawPoll, asked())).rejects.toMatchObject({ code: 'not_found' })
  await nextHalfHour(t)
  await closeDuePolls(t.house)
  expect(await pollsOf(ana, place())).toEqual([])
  await nextQuarter(t)
  await closeDuePolls(t.house)
  expect(await pollsOf(ana, place())).toMatchObject([{ poll: { state: 'open' }, abilities: { votes: true } }])
})

it('asked to close, it tells nobody, and closes at the end of a quarter', async () => {
  const [mo, ...others] = quiet.members
  for (const by of others) await vote(by, place(), choose(2))
  endOfQuarter(t)
  const before = [await roomAs(others[0]!), await list(others[0]!)]
  const { closesAt } = await mo!.call(closePoll, asked())
  expect(closesAt).toMatch(/T(00|06|12|18):00Z$/)
  expect([await roomAs(others[0]!), await list(others[0]!)]).toEqual(before)
  expect(await mo!.call(closePoll, asked())).toEqual({ closesAt })
  await nextQuarter(t)
  await closeDuePolls(t.house)
  expect(await pollsOf(others[0]!, place())).toMatchObject([
    { poll: { state: 'closed', closedAt: closesAt, result: { votes: 7, counts: [0, 0, 7] } } },
  ])
})

it('one that waits is taken back without a trace, and may be asked anew', async () => {
  quiet = await aQuietRoom(t)
  const mo = quiet.moderator
  await mo.call(openPoll, { ...asked(), body: CHOICE })
  await mo.call(withdrawPoll, asked())
  expect(await mo.call(listPolls, { params: quiet.place })).toEqual({ polls: [], waiting: [] })
  await mo.call(openPoll, { ...asked(), body: { ...CHOICE, question: 'Shall we go?' } })
  await nextQuarter(t)
  await closeDuePolls(t.house)
  expect(await pollsOf(mo, place())).toMatchObject([{ poll: { question: 'Shall we go?' } }])
})

async function list(by: TestMember): Promise<string> {
  return (await by.ask(listPolls, { params: quiet.place })).body
}
