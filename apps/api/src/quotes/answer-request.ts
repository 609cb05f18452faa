import type { QuoteRequestView } from '@cloakroom/contract/quote-requests.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { forOutside } from '../door/for-outside.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { findNamesToLeaveOut } from '../takeouts/find-names-to-leave-out.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { findRequest } from './find-request.ts'
import { lockName } from './locked-name.ts'
import { mayAnswer } from './policy.ts'
import { presentRequest } from './present-request.ts'
import { deleteRequest, writeAnswer } from './requests-store.ts'

const MAY_BE_USED_MS = 30 * 24 * 60 * 60_000

/** Something that a reader sees. */
const SEEN = /[^\s\p{C}\p{M}]/u

type Which = { roomId: string; requestId: string }
type Answer = Which & { answer: 'allow' | 'refuse'; words: string | null; isNamed: boolean }

/**
 * The writer answers. What they allow is these words, in this place, for whoever asked; other words of theirs instead are checked for hats like any. Only a
 * quote in another room can carry a name: what goes out of the network is a participant's.
 */
export async function answerQuoteRequest(house: House, viewer: Viewer, asked: Answer): Promise<QuoteRequestView> {
  const { roomId, requestId, answer } = asked
  const own = await findOwnInstitutions(house, viewer.memberId)
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const which = { memberId: viewer.memberId, requestId }
    const request = await findRequest(tx, house, room, which)
    if (!request.isOfMe) throw new Refusal('not_found')
    demand(mayAnswer(room, request))
    if (asked.words !== null && !SEEN.test(asked.words)) throw new Refusal('words.empty')
    const names = asked.words === null ? [] : await findNamesToLeaveOut(tx, room, asked.words)
    const strictness = room.charter.hatCheck
    const words =
      asked.words === null || answer === 'refuse'
        ? request.words
        : demandPersonalSpeech(forOutside(asked.words, names), {
            as: 'post',
            where: 'body/words',
            strictness,
            own,
          })
    const isNamed = answer === 'allow' && asked.isNamed && request.place === 'other_room'
    const named = isNamed ? lockName(house.keys, room, requestId, await nameOf(tx, viewer)) : null
    const lapsesOn = dayKept(new Date(house.now().getTime() + MAY_BE_USED_MS))
    await writeAnswer(tx, asked, { state: answer === 'allow' ? 'allowed' : 'refused', words, named, lapsesOn })
    return presentRequest(await findRequest(tx, house, room, which))
  })
}

/** Whoever asked takes their request back; whoever allowed it, their approval, until it is used. */
export function endQuoteRequest(house: House, viewer: Viewer, { roomId, requestId }: Which): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const request = await findRequest(tx, house, room, { memberId: viewer.memberId, requestId })
    if (request.isMine) return deleteRequest(tx, { roomId, requestId })
    const { words, lapsesOn } = request
    await writeAnswer(tx, { roomId, requestId }, { state: 'refused', words, named: null, lapsesOn })
  })
}

async function nameOf(tx: Tx, { memberId }: Viewer): Promise<string> {
  const { rows } = await tx.$client.query<{ name: string }>({
    name: 'my-name',
    text: 'select personal_name as name from members where id = $1::uuid',
    values: [memberId],
  })
  return rows[0]?.name ?? ''
}
