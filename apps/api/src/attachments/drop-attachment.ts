import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findAttachment } from './find-attachments.ts'
import { mayDrop } from './policy.ts'
import { deleteAttachment } from './store.ts'

/** Throws away what one has brought and not sent, or what came back from the desk with its post. What was sent else goes with its post. */
export async function dropAttachment(
  house: House,
  viewer: Viewer,
  { roomId, attachmentId }: { roomId: string; attachmentId: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const seat = (postId: string) => seatFor(house.keys, room, viewer.memberId, postId)
    const file = await findAttachment(tx, room, attachmentId, seat)
    if (!mayDrop(file)) throw new Refusal('not_found')
    await deleteAttachment(tx, { roomId, ...file })
  })
}
