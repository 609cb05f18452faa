import type { Tx } from '@cloakroom/database/as-member.ts'
import { deleteHeldPost } from './store.ts'

/** What came back from the desk goes once its writer, whose room is held, has sent other words instead. */
export async function letReturnedGo(tx: Tx, roomId: string, heldIds: Iterable<string>): Promise<void> {
  for (const heldId of heldIds) await deleteHeldPost(tx, roomId, heldId)
}
