import type { PoolClient } from 'pg'

/** How a transaction ended. `unknown`: its commit was asked for, and no answer came. */
export type Ending = 'kept' | 'taken back' | 'unknown'

const waiting = new WeakMap<PoolClient, ((ending: Ending) => void)[]>()

/** Does this once the transaction that runs on the connection has ended, one way or the other. `act` must not throw. */
export function afterEnding(client: PoolClient, act: (ending: Ending) => void): void {
  const acts = waiting.get(client)
  if (acts) acts.push(act)
  else waiting.set(client, [act])
}

/** Does this once the transaction that runs on the connection is durably kept, and never if it is taken back. `act` must not throw. */
export function afterCommit(client: PoolClient, act: () => void): void {
  afterEnding(client, (ending) => {
    if (ending === 'kept') act()
  })
}

/** For whoever ends transactions: the one on this connection has ended. */
export function ended(client: PoolClient, ending: Ending): void {
  const acts = waiting.get(client)
  if (!acts) return
  waiting.delete(client)
  for (const act of acts) act(ending)
}
