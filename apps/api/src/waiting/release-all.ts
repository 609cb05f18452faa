import type { Tx } from '@cloakroom/database/as-member.ts'
import { letOut } from './store.ts'

/**
 * Lets everything out that waits in a room, whenever it is; answers which posts were withdrawn by it. Before a room is closed for good: what was
 * accepted is kept, and nothing is left behind with a seat that the burning would not reach.
 */
export function releaseAll(tx: Tx, roomId: string, at: Date): Promise<string[]> {
  return letOut(tx, roomId, at, true)
}
