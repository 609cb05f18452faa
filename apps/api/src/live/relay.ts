import { afterCommit } from '@cloakroom/database/after-commit.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Pool, PoolClient } from 'pg'
import type { Bus } from './bus.ts'
import { CHANNEL, type NewPost } from './notice.ts'

type Tell = Bus['tell']

const tellers = new WeakMap<Pool | PoolClient, Tell>()

/**
 * From now on what is written through this pool is told to the bus after the commit; where the bus carries it to the other processes itself, PostgreSQL
 * does not. Before the pool's first connection is opened.
 */
export function relayThrough(pool: Pool, { tell, carries }: Pick<Bus, 'tell' | 'carries'>): void {
  tellers.set(pool, tell)
  pool.on('connect', (client) => {
    tellers.set(client, tell)
    if (!carries) return
    // A connection on which this fails is lost, and whatever was to be done on it with it.
    client.query(`set cloakroom.bus = 'elsewhere'`).catch(() => {})
  })
}

/** The column `told`, in SQL: what is to be told to the bus after the commit. PostgreSQL tells it to all processes at the commit, unless the bus does. */
export const telling = (payload: string) =>
  `concat(${payload}, case when current_setting('cloakroom.bus', true) is distinct from 'elsewhere' then pg_notify('${CHANNEL}', ${payload}) end) as told`

/** What was told by a statement whose transaction is kept by now, and what those who watch would be shown of it, where that is known. */
export function relay(by: Pool | PoolClient, told: string, shown?: NewPost): void {
  tellers.get(by)?.(told, shown)
}

/** What was told by a statement of this transaction, if it is kept. */
export function relayAfterCommit(tx: Tx, told: string): void {
  afterCommit(tx.$client, () => relay(tx.$client, told))
}
