import { asMember } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findMyRequests } from './find-request.ts'
import { findOpenRoom } from './find-open-rooms.ts'
import { mayAskToJoin } from './policy.ts'
import { deleteOwnRequest, insertRequest } from './store.ts'

/** Asks to be let into a listed room. What was asked already stands once, with the words it had. */
export async function askToJoin(
  house: House,
  viewer: Viewer,
  { openRoomId, words }: { openRoomId: string; words: string },
): Promise<{ sent: true }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room_id: roomId } = await findOpenRoom(tx, openRoomId)
    demand(mayAskToJoin((await findMyRequests(tx, viewer)).get(roomId) ?? null))
    const speech = demandPersonalSpeech(words, { as: 'note', where: 'body/words' })
    const askedOn = dayKept(house.now())
    await insertRequest(tx, { roomId, id: crypto.randomUUID(), memberId: viewer.memberId, words: speech, askedOn })
    return { sent: true }
  })
}

/** Takes one's own request back, as long as nobody has answered it. */
export async function takeBackJoinRequest(house: House, viewer: Viewer, openRoomId: string): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    if (!(await deleteOwnRequest(tx, openRoomId, viewer.memberId))) throw new Refusal('not_found')
  })
}
