import type { WashedView } from '@cloakroom/contract/attachments.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findMyAttachments } from './find-attachments.ts'
import { presentWashed } from './present-attachment.ts'

/** What one has brought for a post that one is still writing: on another device, or after a crash, it is there as it was. */
export function listMyAttachments(
  house: House,
  viewer: Viewer,
  { roomId, postId }: { roomId: string; postId: string },
): Promise<{ washed: WashedView[] }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const seat = seatFor(house.keys, room, viewer.memberId, postId)
    return { washed: (await findMyAttachments(tx, roomId, { postId, seat })).map(presentWashed) }
  })
}
