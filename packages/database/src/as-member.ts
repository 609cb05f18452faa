import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient, QueryResultRow } from 'pg'
import { ended } from './after-commit.ts'

/** A transaction: drizzle over one connection. `$client` is that connection, for statements worth preparing. */
export type Tx = NodePgDatabase & { $client: PoolClient }

/** One statement, prepared once under its name. */
export type Statement = { name: string; text: string; values: unknown[] }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const drizzles = new WeakMap<PoolClient, Tx>()

/**
 * Runs a transaction in which PostgreSQL shows and takes what this member may read and write, and no more.
 * Commits when `run` resolves (the commit is durable before this resolves), rolls back when it throws.
 */
export function asMember<T>(pool: Pool, memberId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(pool, setting('member', memberId), run)
}

/** As `asMember`, for what only reads: it need not wait for its commit, and PostgreSQL refuses it any write. */
export function readAsMember<T>(pool: Pool, memberId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return readingTransaction(pool, setting('member', memberId), run)
}

/** One statement that only reads, as this member, in one trip: its transaction opens and ends with it. */
export function askAsMember<Row extends QueryResultRow>(
  pool: Pool,
  memberId: string,
  statement: Statement,
): Promise<Row[]> {
  return inOneTrip<Row>(pool, `begin read only; ${setting('member', memberId)}`, statement)
}

/** The same for one statement that writes: when this resolves it is durable. For what tells nobody; an event of a room needs `asMember`. */
export function writeAsMember<Row extends QueryResultRow>(
  pool: Pool,
  memberId: string,
  statement: Statement,
): Promise<Row[]> {
  return inOneTrip<Row>(pool, `begin; ${setting('member', memberId)}`, statement)
}

async function inOneTrip<Row extends QueryResultRow>(pool: Pool, opening: string, statement: Statement) {
  const client = await pool.connect()
  const [opened, asked, closed] = await inOneBreath(client, () =>
    Promise.allSettled([client.query(opening), client.query<Row>(statement), client.query('commit')]),
  )
  client.release(closed.status === 'rejected')
  if (opened.status === 'rejected') throw opened.reason
  if (asked.status === 'rejected') throw asked.reason
  if (closed.status === 'rejected') throw closed.reason
  return asked.value.rows
}

/**
 * Runs a transaction that reads one room and nothing else: the eyes of the live hub, which renders one frame for all. Resolves when `run` does, or, for those who
 * take turns on few connections, when the connection is free again.
 */
export function asRoom<T>(
  pool: Pool,
  roomId: string,
  run: (tx: Tx) => Promise<T>,
  { untilFree = false } = {},
): Promise<T> {
  return readingTransaction(pool, setting('room', roomId), run, { untilFree })
}

/** Runs a transaction for somebody who is nobody here yet: signing in, opening an invitation. No room, nothing of any member's own. */
export function asStranger<T>(pool: Pool, run: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(pool, '', run)
}

/** Names the reader of what follows in the transaction. The id is checked, since a simple query takes no parameters. */
export function setting(name: 'member' | 'room', id: string): string {
  if (!UUID.test(id)) throw new Error(`not a ${name} id`)
  return `set local cloakroom.${name} = '${id}'`
}

/** The opening travels with the first statement of `run`: on a pipelined connection that is one trip to the server, not two. */
async function transaction<T>(pool: Pool, opening: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  let isAsked = false
  try {
    const result = await inOneBreath(client, () => afterOpening(client.query(`begin; ${opening}`), run(over(client))))
    isAsked = true
    await commit(client)
    ended(client, 'kept')
    return result
  } catch (error) {
    // A commit that was asked for may have been done, whatever went wrong with its answer.
    ended(client, isAsked ? 'unknown' : 'taken back')
    await client.query('rollback').catch(() => (isBroken = true))
    throw error
  } finally {
    client.release(isBroken)
  }
}

/** The same for what keeps nothing. The connection is given back when its commit has come round; who does not ask for it need not wait for that. */
async function readingTransaction<T>(
  pool: Pool,
  opening: string,
  run: (tx: Tx) => Promise<T>,
  { untilFree = false } = {},
): Promise<T> {
  const client = await pool.connect()
  const end = (how: 'commit' | 'rollback') =>
    client.query(how).then(
      () => client.release(),
      () => client.release(true),
    )
  try {
    const result = await inOneBreath(client, () =>
      afterOpening(client.query(`begin read only; ${opening}`), run(over(client))),
    )
    const given = end('commit')
    if (untilFree) await given
    return result
  } catch (error) {
    await end('rollback')
    throw error
  }
}

/** What is asked in one breath travels as one packet: each of its own would cost a system call, and wake PostgreSQL. */
function inOneBreath<T>(client: PoolClient, ask: () => T): T {
  const { stream } = client.connection
  stream.cork()
  try {
    return ask()
  } finally {
    stream.uncork()
  }
}

/** What `running` answers, once both are over: a connection is given back only when nothing runs on it any more. */
async function afterOpening<T>(opening: Promise<unknown>, running: Promise<T>): Promise<T> {
  const [opened, ran] = await Promise.allSettled([opening, running])
  if (opened.status === 'rejected') throw opened.reason
  if (ran.status === 'rejected') throw ran.reason
  return ran.value
}

/** Throws when there was nothing to commit any more: PostgreSQL answers a commit after a failed statement with a rollback, and no error. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('a statement failed before the commit, and nobody said so')
}

function over(client: PoolClient): Tx {
  let tx = drizzles.get(client)
  if (!tx) {
    tx = drizzle({ client })
    drizzles.set(client, tx)
  }
  return tx
}
