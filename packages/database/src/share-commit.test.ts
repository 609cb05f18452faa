import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { shareCommit } from './share-commit.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let web: Database
const ana = randomUUID()
const eve = randomUUID()
const room = randomUUID()

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  await owner.query(`insert into members values ('${ana}', 'Ana', '{}', 'UTC', false, true, 'active', '2026-01-01'),
      ('${eve}', 'Eve', '{}', 'UTC', false, false, 'active', '2026-01-01');
    insert into rooms values ('${room}', 'A room', '', 'open', 1, 0, 1, null);
    insert into memberships values ('${room}', '${ana}', 'moderator', 'active', 1)`)
  await owner.end()
})
afterAll(async () => {
  await web.close()
  await test.close()
})

const COUNT = {
  name: 'count',
  text: 'update rooms set seq = seq + 1 where id = $1 returning seq, txid_current() as tx',
}

function count(memberId: string) {
  return shareCommit<{ seq: string; tx: string }>(web.pool, room, memberId, { ...COUNT, values: [room] })
}

function fail(memberId: string) {
  return shareCommit(web.pool, room, memberId, { name: 'fail', text: 'select 1 / $1::int', values: [0] })
}

describe('statements that share a commit', () => {
  it('are done in order, and those that had to wait are committed together', async () => {
    const rows = (await Promise.all(Array.from({ length: 6 }, () => count(ana)))).flat()
    expect(rows.map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(rows.map(({ tx }) => tx)).size).toBe(2)
  })

  it('see what their own member may see, whoever shares the transaction', async () => {
    const [, mine, hers] = await Promise.all([count(ana), count(ana), count(eve)])
    expect(mine).toHaveLength(1)
    expect(hers).toEqual([])
  })

  it('fail alone', async () => {
    const outcomes = await Promise.allSettled([count(ana), count(ana), fail(ana), count(ana)])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    const seen = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    const { rows } = await asMember(web.pool, ana, (tx) => tx.$client.query('select seq from rooms'))
    expect(rows).toEqual([{ seq: seen.map((row) => 'seq' in row && row['seq']).at(-1) }])
    expect(await count(ana)).toHaveLength(1)
  })
})

describe('a transaction', () => {
  it('is not said to be kept when a failed statement has undone it', async () => {
    const swallowed = asMember(web.pool, ana, async (tx) => {
      await tx.$client.query('select 1 / 0').catch(() => {})
    })
    await expect(swallowed).rejects.toThrow('a statement failed')
  })
})
