import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { sharingCommits } from './share-commit.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let owner: Database
const ana = randomUUID()
const room = randomUUID()

beforeAll(async () => {
  test = await aDatabase()
  owner = connect(test.ownerUrl)
  await owner.pool.query('create table counts (count int); insert into counts values (0)')
})
afterAll(async () => {
  await owner.close()
  await test.close()
})

type Row = { turn: number; tx: string }

/** Counts a turn of 1. A turn of 2 is left out; a turn of 0 makes the whole statement fail. */
const sharing = sharingCommits<number, Row>((turns) => ({
  name: 'count',
  text: `with turns as (select at::int as turn, 1 / t as counts from unnest($1::int[]) with ordinality as u (t, at)),
      counted as (update counts set count = count + (select sum(counts) from turns))
    select turn, txid_current() as tx from turns where counts = 1`,
  values: [turns],
}))
const one = (turn = 1) => sharing(owner.pool, room, turn)

async function counted(): Promise<number> {
  const { rows } = await owner.pool.query<{ count: number }>('select count from counts')
  return rows[0]?.count ?? 0
}

describe('turns that share a commit', () => {
  it('are taken together when they come together, and the next ones when those are done', async () => {
    const first = await Promise.all(Array.from({ length: 6 }, () => one()))
    const second = await one()
    expect(new Set(first.map((row) => row?.tx)).size).toBe(1)
    expect(first.map((row) => row?.turn)).toEqual([1, 2, 3, 4, 5, 6])
    expect(second?.tx).not.toBe(first[0]?.tx)
    expect(await counted()).toBe(7)
  })

  it('get no row when the statement leaves them out', async () => {
    const rows = await Promise.all([one(), one(2), one()])
    expect(rows.map((row) => row?.turn ?? null)).toEqual([1, null, 3])
  })

  it('fail alone', async () => {
    const before = await counted()
    const outcomes = await Promise.allSettled([one(), one(), one(0), one()])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await counted()).toBe(before + 3)
    expect((await one())?.turn).toBe(1)
  })

  it('all fail at once when somebody else holds what they wait for too long, instead of waiting as long again for each', async () => {
    const before = await counted()
    const hasty = new Pool({ connectionString: test.ownerUrl, lock_timeout: 300 })
    const holder = await owner.pool.connect()
    await holder.query('begin; select from counts for update')
    const began = performance.now()
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => sharing(hasty, room, 1)))
    const took = performance.now() - began
    await holder.query('rollback')
    holder.release()
    await hasty.end()
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'))
    expect(took).toBeLessThan(3_000)
    expect(await counted()).toBe(before)
  })

  it('all fail, and are not done again, when the connection is lost: nobody knows what is kept', async () => {
    const before = await counted()
    const killed = sharingCommits<null, Row>((turns) => ({
      name: 'kill',
      text: 'select $1::int as turn, pg_terminate_backend(pg_backend_pid())',
      values: [turns.length],
    }))
    const outcomes = await Promise.allSettled([killed(owner.pool, room, null), killed(owner.pool, room, null)])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await counted()).toBe(before)
  })
})

describe('a transaction', () => {
  it('is not said to be kept when a failed statement has undone it', async () => {
    const swallowed = asMember(owner.pool, ana, async (tx) => {
      await tx.$client.query('select 1 / 0').catch(() => {})
    })
    await expect(swallowed).rejects.toThrow('a statement failed')
  })
})
