import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findAttachment } from './find-attachments.ts'
import { mediaTypeOf, nameOf } from './present-attachment.ts'
import { getFile } from './sealed-files.ts'

type Which = { roomId: string; attachmentId: string }
export type Download = { bytes: Buffer; headers: Record<string, string> }

/** A washed file. It is never opened in the place of a page: it comes as a download, sandboxed, and is what it says it is. */
export async function readAttachment(house: House, viewer: Viewer, asked: Which): Promise<Download> {
  const { room, attachment } = await readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const found = await findRoom(tx, viewer, asked.roomId)
    const seat = (postId: string) => seatFor(house.keys, found, viewer.memberId, postId)
    return { room: found, attachment: await findAttachment(tx, found, asked.attachmentId, seat) }
  })
  const bytes = await getFile(house, room, attachment.id)
  if (!bytes) throw new Refusal('not_found')
  return {
    bytes,
    headers: {
      'content-type': mediaTypeOf(attachment.kind),
      'content-disposition': `attachment; filename="${nameOf(attachment)}"`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
  }
}
