import type { PoolClient } from 'pg'

const waiting = new WeakMap<PoolClient, (() => void)[]>()

/** Does this once the transaction that runs on the connection is durably kept, and never if it is taken back. `act` must not throw. */
export function afterCommit(client: PoolClient, act: () => void): void {
  const acts = waiting.get(client)
  if (acts) acts.push(act)
  else waiting.set(client, [act])
}

/** For whoever ends transactions: the one on this connection is kept, or is not. */
export function ended(client: PoolClient, isKept: boolean): void {
  const acts = waiting.get(client)
  if (!acts) return
  waiting.delete(client)
  if (isKept) for (const act of acts) act()
}
