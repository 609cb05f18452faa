import { randomUUID } from 'node:crypto'
import { FILE_ENDINGS, type WashedView } from '@cloakroom/contract/attachments.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPosts } from '../posts/find-post.ts'
import { findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { Unwashable } from '../washing/unwashable.ts'
import { washApart } from '../washing/wash-apart.ts'
import type { Washed } from '../washing/washed.ts'
import { findWaitingPost } from '../waiting/find-waiting.ts'
import { findMyAttachments } from './find-attachments.ts'
import { mayAttach } from './policy.ts'
import { presentWashed } from './present-attachment.ts'
import { readWhole, type Receiving } from './receive-file.ts'
import { putFile } from './sealed-files.ts'
import { insertAttachment, lockPost } from './store.ts'

const A_DAY_MS = 24 * 3600_000
type Place = { roomId: string; postId: string; ending: string }

/**
 * Washes a file for a post that is being written. Whether it may be brought is asked before the first byte is read, and again when it is washed; the file as it was
 * brought is nowhere but in memory, and gone with this request.
 */
export async function addAttachment(
  house: House,
  viewer: Viewer,
  place: Place,
  body: unknown,
  receiving: Receiving,
): Promise<WashedView> {
  await asMember(house.web.pool, viewer.memberId, (tx) => demandPlace(tx, house, viewer, place))
  const ending = place.ending.toLowerCase()
  if (!Object.hasOwn(FILE_ENDINGS, ending)) throw new Refusal('attachment.unknown_kind')
  const washed = await receiving(viewer.memberId, async () => washOrRefuse(ending, await readWhole(body)))
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockPost(tx, place.postId)
    const { room, seat, before } = await demandPlace(tx, house, viewer, place)
    const id = randomUUID()
    const position = (before.at(-1)?.position ?? 0) + 1
    // Before its row: bytes without a row are swept, a row without bytes would be a promise that is not kept.
    await putFile(house, room, id, washed.bytes)
    const { kind, removed } = washed
    const attachment = { id, postId: place.postId, position, kind, bytes: washed.bytes.length, removed }
    const lapsesOn = dayKept(new Date(house.now().getTime() + A_DAY_MS))
    await insertAttachment(tx, { roomId: room.id, seat, ...attachment, lapsesOn })
    return presentWashed(attachment)
  })
}

async function demandPlace(tx: Tx, house: House, viewer: Viewer, { roomId, postId }: Place) {
  const room = await findRoom(tx, viewer, roomId)
  demand(mayWrite(room))
  const seat = seatFor(house.keys, room, viewer.memberId, postId)
  if (seat === null) throw new Refusal('room.closed')
  const before = await findMyAttachments(tx, roomId, { postId, seat })
  demand(mayAttach({ isSent: await isSent(tx, room, postId), attached: before.length }))
  return { room, seat, before }
}

async function isSent(tx: Tx, room: FoundRoom, postId: string): Promise<boolean> {
  return (await findPosts(tx, room.id, [postId])).length > 0 || Boolean(await findWaitingPost(tx, room, postId))
}

async function washOrRefuse(ending: string, bytes: Buffer): Promise<Washed> {
  try {
    return await washApart(ending, bytes)
  } catch (error) {
    if (error instanceof Unwashable) throw new Refusal(`attachment.${error.why}`)
    throw error
  }
}
