import type { Tx } from '@cloakroom/database/as-member.ts'
import { charters, roomInvitations, rooms } from '@cloakroom/database/schema/rooms.ts'
import { and, desc, eq, gte, isNull, or } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'

const INVITATION = {
  id: roomInvitations.id,
  roomName: rooms.name,
  purpose: rooms.purpose,
  note: roomInvitations.note,
  charter: {
    version: charters.version,
    attribution: charters.attribution,
    quoting: charters.quoting,
    digest: charters.digest,
    hatCheck: charters.hatCheck,
    retentionDays: charters.retentionDays,
    past: charters.past,
    entry: charters.entry,
  },
}

/** The rooms into which the viewer is invited and that wait for an answer, latest first. */
export async function findMyInvitations(tx: Tx, viewer: Pick<Viewer, 'memberId'>, today: string) {
  return tx
    .select(INVITATION)
    .from(roomInvitations)
    .innerJoin(rooms, eq(rooms.id, roomInvitations.roomId))
    .innerJoin(charters, and(eq(charters.roomId, rooms.id), eq(charters.version, rooms.charterVersion)))
    .where(stands(viewer, today))
    .orderBy(desc(roomInvitations.sentOn), roomInvitations.id)
}

export type FoundInvitation = Awaited<ReturnType<typeof findMyInvitations>>[number]

/**
 * The room of an open invitation of the viewer's own. It is not locked: whoever closes a room holds the room and then its invitations, and
 * would be waited for in a circle. Whether it is still open is asked again when it is answered.
 */
export async function findInvitedRoomId(tx: Tx, viewer: Viewer, invitationId: string, today: string): Promise<string> {
  const [invitation] = await tx
    .select({ roomId: roomInvitations.roomId })
    .from(roomInvitations)
    .where(and(eq(roomInvitations.id, invitationId), stands(viewer, today)))
  if (!invitation) throw new Refusal('not_found')
  return invitation.roomId
}

/** It was not answered, and its last day is not over. */
function stands({ memberId }: Pick<Viewer, 'memberId'>, today: string) {
  return and(
    eq(roomInvitations.memberId, memberId),
    eq(roomInvitations.state, 'open'),
    or(isNull(roomInvitations.lapsesOn), gte(roomInvitations.lapsesOn, today)),
  )
}
