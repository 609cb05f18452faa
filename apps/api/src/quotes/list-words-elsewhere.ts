import type { WordsElsewhereView } from '@cloakroom/contract/words-elsewhere.ts'
import { asMember, readAsMember } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { findRequests } from './find-request.ts'
import { findWordsElsewhere, type WordsElsewhereFacts } from './find-words-elsewhere.ts'
import { markTold } from './requests-store.ts'
import { noteQuotesSeen } from './store.ts'

type Which = { roomId: string }

/** Which of the viewer's words in the room are quoted elsewhere. */
export function listWordsElsewhere(
  house: House,
  viewer: Viewer,
  { roomId }: Which,
): Promise<{ words: WordsElsewhereView[] }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    return { words: (await findWordsElsewhere(tx, house.keys, viewer.memberId, [room])).map(presentWordsElsewhere) }
  })
}

/** The viewer has seen what is quoted by now, and what was answered: they are not told of it again. */
export function noteWordsElsewhere(house: House, viewer: Viewer, { roomId }: Which): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const mine = await findWordsElsewhere(tx, house.keys, viewer.memberId, [room])
    const unseen = mine.filter(({ isSeen }) => !isSeen).map(({ id }) => id)
    if (unseen.length > 0) await noteQuotesSeen(tx, room.id, unseen)
    const requests = await findRequests(tx, house, [room], viewer)
    const answered = requests.filter(({ isMine, isTold, state }) => isMine && !isTold && state !== 'asked')
    if (answered.length > 0)
      await markTold(
        tx,
        room.id,
        answered.map(({ id }) => id),
      )
  })
}

/** The month in which it was quoted, as any time of another room is told. */
function presentWordsElsewhere(quoted: WordsElsewhereFacts): WordsElsewhereView {
  const { id, postId, threadId, threadTitle, words, at, isSeen, isNamed } = quoted
  return { id, postId, threadId, threadTitle, words, month: present('other-room').time(at), isNew: !isSeen, isNamed }
}
