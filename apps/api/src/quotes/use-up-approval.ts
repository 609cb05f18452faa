import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findRequests } from './find-request.ts'
import { mayUse } from './policy.ts'
import { deleteRequest } from './requests-store.ts'

type Use = { memberId: string; requestId: string; postId: string; noteId: string }

/** The words that their writer has allowed for this note, exactly as they were allowed. An approval serves once. */
export async function useUpApproval(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  room: RoomFacts,
  { memberId, requestId, postId, noteId }: Use,
): Promise<PersonalSpeech> {
  const [request] = await findRequests(tx, house, [room], { memberId, requestId })
  demand(mayUse(request?.isMine ? request : null, { place: 'note', postId, noteId }))
  if (!request) throw new Refusal('quote.not_allowed')
  await deleteRequest(tx, { roomId: room.id, requestId })
  return request.words
}
