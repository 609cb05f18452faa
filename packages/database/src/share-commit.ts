import type { Pool, PoolClient, QueryResultRow } from 'pg'
import { asMember, inOneBreath, setting, type Statement } from './as-member.ts'

type Turn = {
  memberId: string
  statement: Statement
  keep: (rows: QueryResultRow[]) => void
  refuse: (error: unknown) => void
}

/** A transaction is one trip to the server; longer ones would keep other processes waiting for the room. */
const MOST_TURNS = 32

const queues = new WeakMap<Pool, Map<string, Turn[]>>()

/**
 * One statement under a member's own rights, for what many write into one room, where each has to wait for the other anyway.
 * Those that come while a transaction of the room is under way share the next one and its durable commit: one wait for the disk, not one each.
 * Answers the rows after the commit. A statement that fails takes down only itself: the others are then done one by one.
 */
export function shareCommit<Row extends QueryResultRow>(
  pool: Pool,
  roomId: string,
  memberId: string,
  statement: Statement,
): Promise<Row[]> {
  const rooms = queues.get(pool) ?? new Map<string, Turn[]>()
  queues.set(pool, rooms)
  const { promise, resolve, reject } = Promise.withResolvers<Row[]>()
  const turn: Turn = { memberId, statement, keep: (rows) => resolve(rows as Row[]), refuse: reject }
  const waiting = rooms.get(roomId)
  if (waiting) waiting.push(turn)
  else {
    const queue = [turn]
    rooms.set(roomId, queue)
    void takeAll(pool, queue, () => rooms.delete(roomId))
  }
  return promise
}

/** `done` is called in the same breath in which the queue was seen empty: nobody joins a queue that is no longer looked at. */
async function takeAll(pool: Pool, queue: Turn[], done: () => void): Promise<void> {
  while (queue.length > 0) {
    const turns = queue.splice(0, MOST_TURNS)
    try {
      if (!(await takeTogether(pool, turns))) for (const turn of turns) await takeAlone(pool, turn)
    } catch (error) {
      for (const turn of turns) turn.refuse(error)
    }
  }
  done()
}

/** False when one of the statements failed, and with it the transaction. Throws when the connection was lost: nobody knows then what is kept. */
async function takeTogether(pool: Pool, turns: Turn[]): Promise<boolean> {
  const client = await pool.connect()
  let isBroken = false
  try {
    const [{ command }, ...rows] = await inOneBreath(client, () => {
      const answers = turns.map(({ memberId, statement }, at) => send(client, at === 0, memberId, statement))
      return Promise.all([client.query('commit'), ...answers])
    })
    if (command !== 'COMMIT') return false
    for (const [at, turn] of turns.entries()) turn.keep(rows[at] ?? [])
    return true
  } catch (error) {
    isBroken = true
    throw error
  } finally {
    client.release(isBroken)
  }
}

/** The rows; none when the statement failed, which the commit will tell. Nothing is waited for: all is one trip. */
function send(client: PoolClient, isFirst: boolean, memberId: string, statement: Statement): Promise<QueryResultRow[]> {
  const reader = client.query(`${isFirst ? 'begin; ' : ''}${setting('member', memberId)}`)
  const answer = client.query(statement)
  return Promise.all([reader, answer]).then(
    ([, { rows }]) => rows,
    () => [],
  )
}

async function takeAlone(pool: Pool, { memberId, statement, keep, refuse }: Turn): Promise<void> {
  try {
    keep(await asMember(pool, memberId, async (tx) => (await tx.$client.query(statement)).rows))
  } catch (error) {
    refuse(error)
  }
}
