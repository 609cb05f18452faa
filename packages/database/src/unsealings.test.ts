import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asMember, asStranger } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let web: Database
let unsealing: string
const ana = randomUUID()
const ben = randomUUID()
const fresh = randomUUID()
const member = randomUUID()
const TABLES = ['unsealings', 'unsealing_keys', 'unsealing_outcomes', 'stewards_since']

async function asOwner(statement: string): Promise<unknown[]> {
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<object>(statement)
  await owner.end()
  return rows
}

const as = (memberId: string, statement: string) =>
  asMember(web.pool, memberId, async (tx) => (await tx.$client.query<object>(statement)).rows)

const key = (memberId: string, part: string) =>
  `insert into unsealing_keys (unsealing_id, member_id, part, made_at, since, public_key, wrapped)
   values ('${unsealing}', '${memberId}', '${part}', now(), (select since from stewards_since where member_id = '${memberId}'), 'public', 'wrapped')`
const step = (set: string) => `update unsealings set ${set} where id = '${unsealing}'`
const AGREE = `state = 'agreed', agreed_at = now(), ripe_at = now() + interval '72 hours'`

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  const person = (id: string, isSteward: boolean) =>
    `insert into members values ('${id}', 'A person', '{}', 'UTC', ${isSteward}, false, 'active', '2026-01-01');`
  await asOwner(person(ana, true) + person(ben, true) + person(fresh, true) + person(member, false))
  await asOwner(`update stewards_since set since = since - interval '14 days' where member_id <> '${fresh}'`)
})
beforeEach(async () => {
  unsealing = randomUUID()
  await as(ana, `insert into unsealings values ('${unsealing}', 'court-order', 'asked', now())`)
  await as(ana, key(ana, 'asks'))
})
afterAll(async () => {
  await web.close()
  await test.close()
})

/** Both have a key, the delay is over, something was sealed. */
async function ripe(): Promise<void> {
  await as(ben, key(ben, 'agrees'))
  await as(ben, step(AGREE))
  await as(ben, `insert into unsealing_outcomes values ('${unsealing}', 'sealed')`)
  await asOwner(step(`agreed_at = now() - interval '73 hours', ripe_at = now() - interval '1 hour'`))
}

describe('an unsealing, below the code', () => {
  it.each(TABLES)('%s: nothing for a member or a stranger', async (table) => {
    await ripe()
    expect(await as(ana, `select * from ${table}`)).not.toEqual([])
    expect(await as(member, `select * from ${table}`)).toEqual([])
    expect(await asStranger(web.pool, async (tx) => (await tx.$client.query(`select * from ${table}`)).rows)).toEqual(
      [],
    )
    await expect(as(ana, `delete from ${table === 'unsealing_outcomes' ? 'unsealings' : table}`)).rejects.toThrow(
      'permission denied',
    )
  })

  it('takes nothing from a member, and no key in the name of another steward', async () => {
    const asked = `insert into unsealings values (gen_random_uuid(), 'court-order', 'asked', now())`
    await expect(as(member, asked)).rejects.toThrow('row-level security')
    await expect(as(member, key(member, 'agrees'))).rejects.toThrow('row-level security')
    await expect(as(ana, key(ben, 'agrees'))).rejects.toThrow('row-level security')
    await expect(as(ana, key(ana, 'agrees'))).rejects.toThrow('duplicate key')
    await expect(as(ben, key(ben, 'asks'))).rejects.toThrow('duplicate key')
    await expect(as(ana, `update stewards_since set since = '2020-01-01'`)).rejects.toThrow('permission denied')
  })

  it('gives no key to who has just become a steward, nor opens for one who has ceased to be one', async () => {
    await expect(as(fresh, key(fresh, 'agrees'))).rejects.toThrow('holds no key')
    const older = key(fresh, 'agrees').replace(/\(select since[^)]*\)/, `now() - interval '20 days'`)
    await expect(as(fresh, older)).rejects.toThrow('holds no key')
    await ripe()
    await asOwner(`update unsealing_keys set turned_at = now() where unsealing_id = '${unsealing}'`)
    await asOwner(`update members set is_steward = false where id = '${ana}'`)
    await asOwner(`update members set is_steward = true where id = '${ana}'`)
    await expect(as(ben, step(`state = 'opened', opened_at = now()`))).rejects.toThrow('does not follow')
    await asOwner(`update stewards_since set since = since - interval '14 days' where member_id = '${ana}'`)
  })

  it.each([
    [
      'begin anywhere but at the beginning',
      `insert into unsealings values (gen_random_uuid(), 'court-order', 'opened', now())`,
    ],
    ['begin for another reason', `insert into unsealings values (gen_random_uuid(), 'curiosity', 'asked', now())`],
  ])('does not %s', async (_, statement) => {
    await expect(as(ana, statement)).rejects.toThrow(/row-level security|check constraint/)
  })

  it('is not agreed on with one key, nor with a shorter delay', async () => {
    await expect(as(ana, step(AGREE))).rejects.toThrow('does not follow')
    await as(ben, key(ben, 'agrees'))
    for (const short of [
      `ripe_at = now() + interval '71 hours'`,
      `ripe_at = null`,
      `ripe_at = now() - interval '1 day'`,
    ])
      await expect(as(ben, step(`state = 'agreed', agreed_at = now(), ${short}`))).rejects.toThrow('does not follow')
    await as(ben, step(AGREE))
    await expect(as(ben, step(`ripe_at = now()`))).rejects.toThrow('does not follow')
    await expect(as(ben, step(`reason = 'threat-to-life'`))).rejects.toThrow('does not follow')
  })

  it('is not opened before its time, nor by one turn, nor does anybody turn the other’s key', async () => {
    const turn = (memberId: string) =>
      `update unsealing_keys set turned_at = now() where unsealing_id = '${unsealing}' and member_id = '${memberId}'`
    await ripe()
    const open = step(`state = 'opened', opened_at = now()`)
    await as(ana, turn(ana))
    await expect(as(ana, open)).rejects.toThrow('does not follow')
    await expect(as(ana, turn(ben))).rejects.toThrow('holder')
    await expect(
      as(ana, `update unsealing_keys set public_key = 'mine' where unsealing_id = '${unsealing}'`),
    ).rejects.toThrow('holder')
    await expect(as(ana, `update unsealing_keys set wrapped = 'mine' where member_id = '${ben}'`)).rejects.toThrow(
      'holder',
    )
    await as(ben, turn(ben))
    await expect(as(ben, step(`state = 'opened', opened_at = ripe_at - interval '1 minute'`))).rejects.toThrow(
      'does not follow',
    )
    await expect(as(ben, step(`state = 'opened'`))).rejects.toThrow('does not follow')
    await as(ben, open)
    await expect(as(ben, step(`state = 'agreed', opened_at = null`))).rejects.toThrow('does not follow')
  })

  it('keeps nothing to open it with once it is stopped, and does not go on', async () => {
    await ripe()
    await as(ana, step(`state = 'stopped', ended_at = now()`))
    expect(await asOwner(`select from unsealing_outcomes where unsealing_id = '${unsealing}'`)).toEqual([])
    expect(
      await asOwner(`select from unsealing_keys where unsealing_id = '${unsealing}' and wrapped is not null`),
    ).toEqual([])
    await expect(as(ana, step(`state = 'agreed', ended_at = null`))).rejects.toThrow('does not follow')
  })
})

it('notes by itself since when somebody is a steward, and forgets it when they are none', async () => {
  const since = () =>
    asOwner(`select since > now() - interval '1 minute' as is_new from stewards_since where member_id = '${member}'`)
  expect(await since()).toEqual([])
  await asOwner(`update members set is_steward = true where id = '${member}'`)
  expect(await since()).toEqual([{ is_new: true }])
  await asOwner(`update members set state = 'ended' where id = '${member}'`)
  expect(await since()).toEqual([])
})
