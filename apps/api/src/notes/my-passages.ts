import type { Tx } from '@cloakroom/database/as-member.ts'
import { asMember, readAsMember } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { findNote, findNotes, findThemes, type NoteFacts, type PassageFacts } from './find-note.ts'
import { mayDraft, mayLookOver, mayMask } from './policy.ts'
import { presentNote } from './present.ts'
import { screenedBefore } from './pull-passage.ts'
import { maskWords } from './store.ts'

const MASK = '[…]'

/** The notes of a room. A draft is there for those who draft it; once it is shown, for all, and to each speaker what is theirs in it. */
export function listNotes(house: House, viewer: Viewer, { roomId }: { roomId: string }) {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const all = await findNotes(tx, roomId)
    const isThere = ({ state, sealedVersion }: NoteFacts) => mayDraft(room) || state !== 'draft' || sealedVersion > 0
    const shown = all.filter((note) => mayLookOver(room, note, house.now()) === 'ok')
    const mine = await Promise.all(shown.map((note) => mineIn(tx, house, viewer, room, note)))
    return {
      notes: all.filter(isThere).map((note) => presentNote(room, note)),
      mine: mine.flat(),
    }
  })
}

async function mineIn(tx: Tx, house: House, viewer: Viewer, room: FoundRoom, note: NoteFacts) {
  const { time } = present('room', room.charter.attribution)
  const passages = await findMine(tx, house, viewer, room, note.id)
  return passages.map(({ id, words, state, isAllowed }) => ({
    noteId: note.id,
    noteTitle: note.title,
    id,
    words,
    state,
    isAllowed,
    shownUntil: time(note.shownUntil ?? house.now()),
  }))
}

/** Nothing says whose a passage is: the viewer's seat is made again for each. */
async function findMine(tx: Tx, house: House, { memberId }: Viewer, room: FoundRoom, noteId: string) {
  const themes = await findThemes(tx, room.id, noteId)
  const isMine = ({ postId: id, seat }: PassageFacts) => isTheirs(house.keys, room, memberId, { id, seat })
  return themes.flatMap(({ passages }) => passages).filter(isMine)
}

type Asked = { roomId: string; noteId: string; passageId: string; words: string | null }

/**
 * A speaker masks words of theirs, or keeps all of them out. Somebody else's passage is not there for them. No frame tells of it: a note that is shown
 * changes in no other way, so all who are in the room would know that somebody has just said no.
 */
export function maskPassage(house: House, viewer: Viewer, asked: Asked): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, asked.roomId)
    const room = await findRoom(tx, viewer, asked.roomId)
    const note = await findNote(tx, asked)
    const mine = (await findMine(tx, house, viewer, room, note.id)).find(({ id }) => id === asked.passageId)
    if (!mine || (note.state === 'draft' && !mayDraft(room))) throw new Refusal('not_found')
    demand(mayMask(room, note, mine, house.now()))
    if (asked.words === null) {
      await maskWords(tx, asked, mine.id, { words: screenedBefore(''), state: 'vetoed' })
    } else {
      if (!mine.words.includes(asked.words)) throw new Refusal('quote.not_found_in_post')
      const words = mine.words.replaceAll(asked.words, MASK)
      await maskWords(tx, asked, mine.id, { words: screenedBefore(words), state: 'masked' })
    }
  })
}
