import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember, asRoom, asStranger, type Tx } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let web: Database
const owner = { client: new Client() }
const id = () => randomUUID()
const [from, into, thread, post, carriage] = [id(), id(), id(), id(), id()]
/** Mo keeps both rooms, Ana is in both, Layla only in the first, Ben only keeps the first, Eve has left the second. */
const [mo, ana, layla, ben, eve] = [id(), id(), id(), id(), id()]

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  owner.client = new Client({ connectionString: test.ownerUrl })
  await owner.client.connect()
  const members = [mo, ana, layla, ben, eve].map(
    (member) => `('${member}', 'A person', '{}', 'UTC', false, true, 'active', '2026-01-01')`,
  )
  const seats = [
    [from, mo, 'moderator', 'active'],
    [into, mo, 'moderator', 'active'],
    [from, ana, 'member', 'active'],
    [into, ana, 'member', 'active'],
    [from, layla, 'member', 'active'],
    [from, ben, 'moderator', 'active'],
    [from, eve, 'member', 'active'],
    [into, eve, 'member', 'left'],
  ].map(([room, member, role, state]) => `('${room}', '${member}', '${role}', '${state}', 1)`)
  await owner.client.query(`
    insert into members values ${members.join(', ')};
    insert into rooms values ('${from}', 'A room', '', 'open', 1, 1, 1, null), ('${into}', 'Another', '', 'open', 1, 1, 1, null);
    insert into charters values ('${from}', 1, 'named', 'free', 'titles', 'strict', null), ('${into}', 1, 'named', 'free', 'titles', 'strict', null);
    insert into memberships values ${seats.join(', ')};
    insert into threads values ('${from}', '${thread}', 'A thread', '{}', 1, 1, now(), 1);
    insert into posts values ('${from}', '${post}', '${thread}', null, 1, 1, '\\x00000001', 0, '${id()}', 'words', 1, now(), null);
    insert into carriages values ('${from}', '${carriage}', '${thread}', '${into}', '2100-01-01');
    insert into carriage_answers values ('${from}', '${carriage}', '${post}', '${id()}', '${id()}')`)
})
afterAll(async () => {
  await web.close()
  await owner.client.end()
  await test.close()
})

/** One statement, undone afterwards: how many rows it told or touched, or the code with which it was refused. */
async function trying(statement: string, run: (verb: (tx: Tx) => Promise<void>) => Promise<void>) {
  let told: number | string = 0
  await run(async (tx) => {
    told = (await tx.$client.query(statement)).rowCount ?? 0
    throw new Undone()
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) told = error instanceof Error && 'code' in error ? String(error.code) : 'broken'
  })
  return told
}
class Undone extends Error {}

const DENIED = '42501'
const asked = (room: string, target: string) =>
  `insert into carriages values ('${room}', gen_random_uuid(), '${thread}', '${target}', now())`
const answered = `insert into carriage_answers values ('${from}', '${carriage}', '${post}', '${id()}', '${id()}') on conflict do nothing`

describe('what is asked of a thread, under the web role', () => {
  it.each([
    ['who keeps both rooms', mo, 1],
    ['who is in both', ana, 1],
    ['who is in the first alone', layla, 0],
    ['who keeps the first alone', ben, 0],
    ['who has left the second', eve, 0],
    ['who is nowhere', id(), 0],
  ])('%s: sees %s rows of question and answers', async (_, member, rows) => {
    for (const table of ['carriages', 'carriage_answers'])
      expect(await trying(`select from ${table}`, (verb) => asMember(web.pool, member, verb))).toBe(rows)
  })

  it('shows nothing to strangers, nor to a room that reads itself', async () => {
    for (const table of ['carriages', 'carriage_answers']) {
      expect(await trying(`select from ${table}`, (verb) => asStranger(web.pool, verb))).toBe(0)
      expect(await trying(`select from ${table}`, (verb) => asRoom(web.pool, from, verb))).toBe(0)
      expect(await trying(`select from ${table}`, (verb) => asRoom(web.pool, into, verb))).toBe(0)
    }
  })

  it.each([
    ['who keeps both', mo, '23505', 1],
    ['who is in both', ana, DENIED, 0],
    ['who keeps the first alone', ben, DENIED, 0],
    ['who has left the second', eve, DENIED, 0],
  ])('%s: asks (%s, %s) and calls off', async (_, member, asking, calledOff) => {
    expect(await trying(asked(from, into), (verb) => asMember(web.pool, member, verb))).toBe(asking)
    expect(await trying('delete from carriages', (verb) => asMember(web.pool, member, verb))).toBe(calledOff)
    expect(await trying('update carriages set until = now()', (verb) => asMember(web.pool, member, verb))).toBe(DENIED)
  })

  it.each([
    ['who is in both', ana, 0],
    ['who is in the first alone', layla, DENIED],
    ['who has left the second', eve, DENIED],
  ])('%s: answers', async (_, member, told) => {
    expect(await trying(answered, (verb) => asMember(web.pool, member, verb))).toBe(told)
    const remove = await trying('delete from carriage_answers', (verb) => asMember(web.pool, member, verb))
    expect(remove).toBe(told === DENIED ? 0 : 1)
  })
})

describe('an answer', () => {
  const answers = async () =>
    (await owner.client.query('select from carriage_answers where post_id = $1', [post])).rows.length

  it('goes with other words, and the question with either room', async () => {
    await owner.client.query('begin')
    await owner.client.query(`update posts set edited_at = now() where id = '${post}'`)
    expect(await answers()).toBe(1)
    await owner.client.query(`update posts set markdown = 'others' where id = '${post}'`)
    expect(await answers()).toBe(0)
    await owner.client.query('rollback')
    for (const room of [from, into]) {
      await owner.client.query('begin')
      await owner.client.query(`update rooms set state = 'closed', closed_at = now() where id = '${room}'`)
      expect((await owner.client.query('select from carriages')).rows.length).toBe(0)
      await owner.client.query('rollback')
    }
  })
})
