import type { Tx } from '@cloakroom/database/as-member.ts'
import { insertThread } from './store.ts'

/** A thread without posts yet, for posts that stand elsewhere in its room and are moved here in the same transaction. */
export function openThread(tx: Tx, thread: Parameters<typeof insertThread>[1]): Promise<void> {
  return insertThread(tx, thread)
}
