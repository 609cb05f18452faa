import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'

export type Database = {
  db: NodePgDatabase
  pool: Pool
  /** Waits for running statements, then ends every connection. */
  close(): Promise<void>
}

export type ConnectOptions = {
  /** Connections at most; the embedded server has 100 for everybody. */
  max?: number
  /** What `pg_stat_activity` calls us. */
  name?: string
}

/**
 * A pool of connections under the role in `url`. It survives a restart of PostgreSQL: what was running fails, the next statement gets a new connection.
 * A statement may take 15 seconds, waiting for a connection 5, for a lock 5, an idle transaction 10.
 */
export function connect(url: string, { max = 20, name = 'cloakroom' }: ConnectOptions = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: name,
    keepAlive: true,
    // A statement is sent while the one before is still being answered, so that a transaction's opening costs no trip of its own.
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
  })
  // A lost connection is told to whoever uses it: an idle one to the pool, a busy one also to its query. Unheard, either event would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { db: drizzle({ client: pool }), pool, close: () => pool.end() }
}
