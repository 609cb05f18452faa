import { asMember, asStranger } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { dayKept } from '../door/day-kept.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { hashToken, newLinkToken } from '../keys/link-token.ts'
import { findDraft, type SealedNote } from './find-note.ts'
import { findSealedVersion, sealedFrom, type SealedRow, type Version } from './find-sealed.ts'
import { deleteShares, insertShare } from './store.ts'

const DAY_MS = 24 * 60 * 60_000

/** Makes a link that opens one sealed version for whoever has it, until a day. */
export function shareNote(house: House, viewer: Viewer, { days, ...which }: Version & { days: number }) {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room } = await findDraft(tx, viewer, which)
    await findSealedVersion(tx, which)
    const { token, tokenHash } = newLinkToken()
    const endsOn = dayKept(new Date(house.now().getTime() + days * DAY_MS))
    await insertShare(tx, { ...which, tokenHash, endsOn })
    await recordAct(tx, house, 'note.shared', ['room', room.id])
    return { token, endsOn: present('own').day(endsOn) }
  })
}

/** Ends every link to the note. */
export function endNoteShares(house: House, viewer: Viewer, which: { roomId: string; noteId: string }): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room } = await findDraft(tx, viewer, which)
    await deleteShares(tx, which)
    await recordAct(tx, house, 'note.unshared', ['room', room.id])
  })
}

/** What a link opens; one that has ended, or never was, is not there. */
export function readSharedNote(house: House, { token }: { token: string }): Promise<SealedNote> {
  return asStranger(house.web.pool, async (tx) => {
    const { rows } = await tx.$client.query<SealedRow>('select document, sha256 from shared_note($1, $2)', [
      hashToken(token),
      dayKept(house.now()),
    ])
    return sealedFrom(rows)
  })
}
