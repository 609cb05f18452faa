import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember, asStranger, type Tx } from './as-member.ts'
import { CHAIN_BEGINNING, type ChainRow, findChainBreak } from './chain-link.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'
import { verifyChain } from './verify-chain.ts'

let test: TestDatabase
let web: Database
let owner: Client
const steward = randomUUID()
const ben = randomUUID()
const SUBJECT = 'x'.repeat(43)

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  for (const [id, isSteward] of [
    [steward, true],
    [ben, false],
  ])
    await owner.query(`insert into members values ($1, 'A person', '{}', 'UTC', $2, false, 'active', '2026-01-01')`, [
      id,
      isSteward,
    ])
  await asMember(web.pool, steward, (tx) => record(tx, 'member.invited', 'steward'))
  await asMember(web.pool, ben, (tx) => record(tx, 'room.opened', 'moderation'))
  await asStranger(web.pool, (tx) => record(tx, 'words.let_go', 'house'))
})
afterAll(async () => {
  await owner.end()
  await web.close()
  await test.close()
})

function record(tx: Tx, act: string, role: string) {
  return tx.$client.query('select * from record_act($1, $2, $3, $4)', [act, role, SUBJECT, '2026-09-14'])
}

describe('the chain under the web role', () => {
  it('gets the hashes that the code verifies', async () => {
    const { rows } = await owner.query<ChainRow>(
      'select number::int, act, role, doer, subject, done_on::text as "on", hash from chain order by number',
    )
    expect(rows.map(({ act, doer }) => [act, doer])).toEqual([
      ['member.invited', steward],
      ['room.opened', null],
      ['words.let_go', null],
    ])
    expect(findChainBreak(rows)).toBeNull()
    expect(findChainBreak(rows.map((row) => ({ ...row, hash: CHAIN_BEGINNING })))).not.toBeNull()
  })

  it.each([
    `update chain set act = 'room.closed' where number = 2`,
    `update chain set hash = sha256(hash)`,
    'delete from chain where number = 3',
    'truncate chain',
    `insert into chain values (4, 'member.invited', 'steward', '${steward}', '${SUBJECT}', '2026-09-14', sha256('x'))`,
    'alter table chain disable trigger all',
    'drop trigger keep_chain on chain',
  ])('refuses: %s', async (statement) => {
    await expect(asMember(web.pool, steward, (tx) => tx.$client.query(statement))).rejects.toThrow(
      /permission denied|must be owner/,
    )
  })

  it.each(['update chain set done_on = done_on', 'delete from chain', 'truncate chain'])(
    'not even the owner does, by mistake: %s',
    async (statement) => {
      await expect(owner.query(statement)).rejects.toThrow('only ever added to')
    },
  )

  it('takes an act from its doer alone', async () => {
    const wrong: [() => Promise<unknown>][] = [
      [() => asMember(web.pool, ben, (tx) => record(tx, 'member.invited', 'steward'))],
      [() => asStranger(web.pool, (tx) => record(tx, 'member.invited', 'steward'))],
      [() => asStranger(web.pool, (tx) => record(tx, 'room.opened', 'moderation'))],
      [() => asMember(web.pool, steward, (tx) => record(tx, 'words.let_go', 'house'))],
    ]
    for (const [attempt] of wrong) await expect(attempt()).rejects.toThrow('row-level security')
    await expect(asMember(web.pool, ben, (tx) => record(tx, 'Free words', 'moderation'))).rejects.toThrow('check')
    await expect(asMember(web.pool, ben, (tx) => record(tx, 'room.opened', 'nobody'))).rejects.toThrow('check')
  })

  it('holds however long it is', async () => {
    await asStranger(web.pool, (tx) =>
      tx.$client.query(
        `select count(record_act('words.let_go', 'house', $1, '2026-09-14')) from generate_series(1, 2100)`,
        [SUBJECT],
      ),
    )
    const verdict = await verifyChain(owner, [])
    expect(verdict).toMatchObject({ found: null, head: { number: 2103 } })
    const known = await owner.query<{ hash: Buffer }>('select hash from chain where number in (1, 1000, 1001, 2103)')
    const heads = known.rows.map(({ hash }) => hash.toString('hex'))
    expect((await verifyChain(owner, [...heads, 'ff'.repeat(32)])).unknown).toEqual(['ff'.repeat(32)])
  })

  it('shows the chain to stewards alone', async () => {
    const seen = async (tx: Tx) => (await tx.$client.query('select * from chain')).rowCount
    expect(await asMember(web.pool, steward, seen)).toBe(2103)
    expect(await asMember(web.pool, ben, seen)).toBe(0)
    expect(await asStranger(web.pool, seen)).toBe(0)
  })
})
