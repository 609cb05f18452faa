import { afterCommit } from '@cloakroom/database/after-commit.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Pool, PoolClient } from 'pg'
import { CHANNEL } from './notice.ts'

type Tell = (payload: string) => void

const tellers = new WeakMap<Pool | PoolClient, Tell>()

/**
 * From now on what is written through this pool is told by `tell` after the commit, and not by PostgreSQL at the commit.
 * Before the pool's first connection is opened.
 */
export function relayThrough(pool: Pool, tell: Tell): void {
  tellers.set(pool, tell)
  pool.on('connect', (client) => {
    tellers.set(client, tell)
    // A connection on which this fails is lost, and whatever was to be done on it with it.
    client.query(`set cloakroom.bus = 'elsewhere'`).catch(() => {})
  })
}

/** The column `told`, in SQL: empty where PostgreSQL tells it at the commit, else what is to be relayed after it. */
export const telling = (payload: string) =>
  `case when current_setting('cloakroom.bus', true) = 'elsewhere' then ${payload} else pg_notify('${CHANNEL}', ${payload})::text end as told`

/** What was told by a statement whose transaction is kept by now. */
export function relay(by: Pool | PoolClient, told: string): void {
  if (told !== '') tellers.get(by)?.(told)
}

/** What was told by a statement of this transaction, if it is kept. */
export function relayAfterCommit(tx: Tx, told: string): void {
  if (told !== '') afterCommit(tx.$client, () => relay(tx.$client, told))
}
