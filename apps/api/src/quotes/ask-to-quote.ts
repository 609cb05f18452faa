import type { QuotePlace, QuoteRequestView } from '@cloakroom/contract/quote-requests.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findDraft } from '../notes/find-note.ts'
import { mayAmendNote } from '../notes/policy.ts'
import { findPost } from '../posts/find-post.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { askerFor } from '../rooms/my-seat.ts'
import { findRequests } from './find-request.ts'
import { passageElsewhere } from './passage-elsewhere.ts'
import { mayAsk } from './policy.ts'
import { presentRequest } from './present-request.ts'
import { insertRequest } from './requests-store.ts'

const DAY_MS = 24 * 60 * 60_000
const MAY_BE_ANSWERED_MS = 7 * DAY_MS

type Asked = {
  roomId: string
  postId: string
  id: string
  passage: string
  place: QuotePlace
  noteId: string | null
  keepInstitutions: boolean
}

/** Shows the writer of a post exactly the words that would leave, and where to, as far as that may be told. They have seven days. */
export function askToQuote(house: House, viewer: Viewer, asked: Asked): Promise<QuoteRequestView> {
  const { roomId, postId, id, place } = asked
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const post = await findPost(tx, room, postId)
    demand(mayAsk(room, post))
    const noteId = place === 'note' ? await findNoteToAskFor(tx, viewer, asked) : null
    const token = askerFor(house.keys, room, viewer.memberId, id)
    if (token === null) throw new Refusal('room.closed')
    const { words } = await passageElsewhere(tx, room, post, asked)
    // What stands in its room was checked there; what was cut out of it makes no hat of it now.
    const speech = demandPersonalSpeech(words, { as: 'post', where: 'body/passage', strictness: 'advise' })
    const lapsesOn = dayKept(new Date(house.now().getTime() + MAY_BE_ANSWERED_MS))
    await insertRequest(tx, { roomId, id, postId, token, words: speech, place, noteId, state: 'asked', lapsesOn })
    const [request] = await findRequests(tx, house, [room], { memberId: viewer.memberId, requestId: id })
    if (!request?.isMine || request.postId !== postId) throw new Refusal('post.id_taken')
    return presentRequest(request)
  })
}

/** Asked for a note, by whoever drafts it. To others no note is there to ask for. */
async function findNoteToAskFor(tx: Tx, viewer: Viewer, { roomId, noteId }: Asked): Promise<string> {
  if (noteId === null) throw new Refusal('not_found')
  const { room, note } = await findDraft(tx, viewer, { roomId, noteId })
  demand(mayAmendNote(room, note))
  return note.id
}
