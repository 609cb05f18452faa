import { randomUUID } from 'node:crypto'
import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { sendAttachments } from '../attachments/send-attachments.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { PostToAdd } from '../posts/post-to-add.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findReturned } from '../moderation/find-returned.ts'
import { letReturnedGo } from '../moderation/let-returned-go.ts'
import { findAgain } from './find-again.ts'
import { carriedInto, findCarried } from './find-carried.ts'
import { lockName } from './locked-name.ts'
import { deleteRequest } from './requests-store.ts'
import { carryAgain, carryQuote, shuffleBeside } from './store.ts'
import { writeMark } from './write-mark.ts'

type Asking = Pick<House, 'keys' | 'now'>
type Beside = Pick<PostToAdd, 'id' | 'quotes' | 'mark' | 'attachments' | 'insteadOf'>

/**
 * What a writer sends along that lies beside the post, whether it stands, waits or is at the desk: words of other rooms, files, and their mark. What it is sent
 * instead of goes. Every room concerned is held (`roomsConcerned`), so that nothing is carried that is being withdrawn.
 */
export async function putBeside(
  tx: Tx,
  house: Asking,
  viewer: Viewer,
  { room, seat }: { room: RoomFacts; seat: string },
  { id: postId, quotes, mark, attachments, insteadOf }: Beside,
): Promise<void> {
  const carried = await findCarried(tx, house, viewer, carriedInto(room.id, quotes))
  for (const [position, { words, month, from, requestId, name }] of carried.entries()) {
    // What stands in its room was checked there; what was cut out of it makes no hat of it now.
    const speech = demandPersonalSpeech(words, { as: 'post', where: 'body/quotes', strictness: 'advise' })
    const id = randomUUID()
    const named = name === null ? null : lockName(house.keys, room, id, name)
    const isCarried = await carryQuote(tx, { roomId: room.id, postId, position }, { id, speech, month, named, from })
    if (!isCarried) throw new Refusal('not_found')
    if (requestId !== null) await deleteRequest(tx, { roomId: from.roomId, requestId })
  }
  const again = await findAgain(tx, house, viewer, room, quotes)
  for (const [position, copy] of again.entries()) {
    const place = { roomId: room.id, postId, position: carried.length + position }
    if (!(await carryAgain(tx, place, copy))) throw new Refusal('quote.not_found_in_post')
  }
  const returned = insteadOf === postId ? null : await findReturned(tx, house, viewer, room, insteadOf)
  await sendAttachments(tx, { roomId: room.id, postId, seat }, attachments, returned)
  await letReturnedGo(tx, room.id, new Set([...again.map(({ heldId }) => heldId), ...(returned ? [returned.id] : [])]))
  if (mark !== null) await writeMark(tx, room.id, postId, mark)
  if (wordsWait(room.charter) && (mark !== null || carried.length + again.length > 0)) await shuffleBeside(tx, room.id)
}
