import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { DatabaseError, type Pool, type QueryResultRow } from 'pg'
import type { Statement } from './as-member.ts'

type Waiting<Turn, Row> = { turn: Turn; keep: (row: Row | null) => void; refuse: (error: unknown) => void }

/** Turns of the event loop: nothing where nothing happens, and where much does, whoever is just coming in comes along. */
const TURNS_TO_WAIT = 3
/** A transaction is one statement; longer ones would keep other processes waiting for the room. */
const MOST_TURNS = 32

/**
 * Data that cannot be (22), a row that clashes (23), a row too large for its index (54): SQLSTATE classes of what one turn brings. Anything else, such as
 * a lock that others hold too long, would only come again for each, one after the other, while the queue grows.
 */
const BROUGHT_BY_A_TURN = /^(22|23|54)/

/**
 * For what many write into one room, where each has to wait for the other anyway: those who come while a statement of their room is under way share the
 * next one and its durable commit, which is one trip and one wait for the disk, not one each.
 * `statementFor` writes the statement for several turns; its rows name by `turn`, from 1, whose they are. The answer is a turn's row after the commit, or null
 * when the statement left it out. Where a turn makes the statement fail, each is done alone, and it fails alone. What is no turn's doing (a lock held too long, a lost
 * connection) fails them all.
 */
export function sharingCommits<Turn, Row extends QueryResultRow & { turn: number }>(
  statementFor: (turns: Turn[]) => Statement,
): (pool: Pool, roomId: string, turn: Turn) => Promise<Row | null> {
  const queues = new WeakMap<Pool, Map<string, Waiting<Turn, Row>[]>>()

  return (pool, roomId, turn) => {
    const rooms = queues.get(pool) ?? new Map<string, Waiting<Turn, Row>[]>()
    queues.set(pool, rooms)
    const { promise, resolve, reject } = Promise.withResolvers<Row | null>()
    const one = { turn, keep: resolve, refuse: reject }
    const queue = rooms.get(roomId)
    if (queue) queue.push(one)
    else {
      const opened = [one]
      rooms.set(roomId, opened)
      void takeAll(pool, opened, () => rooms.delete(roomId))
    }
    return promise
  }

  /** `done` is called in the same breath in which the queue was seen empty: nobody joins a queue that is no longer looked at. */
  async function takeAll(pool: Pool, queue: Waiting<Turn, Row>[], done: () => void): Promise<void> {
    while (queue.length > 0) {
      for (let turn = 0; turn < TURNS_TO_WAIT; turn++) await turnOfTheLoop()
      const together = queue.splice(0, MOST_TURNS)
      const wasUndone = await take(pool, together)
      if (wasUndone) for (const one of together) await take(pool, [one])
    }
    done()
  }

  /** True when PostgreSQL refused what one of several had brought: none of it is kept, and nobody has been answered. */
  async function take(pool: Pool, together: Waiting<Turn, Row>[]): Promise<boolean> {
    try {
      const { rows } = await pool.query<Row>(statementFor(together.map(({ turn }) => turn)))
      const kept = new Map(rows.map((row) => [row.turn, row]))
      for (const [at, one] of together.entries()) one.keep(kept.get(at + 1) ?? null)
      return false
    } catch (error) {
      if (together.length > 1 && error instanceof DatabaseError && BROUGHT_BY_A_TURN.test(error.code ?? '')) return true
      for (const one of together) one.refuse(error)
      return false
    }
  }
}
