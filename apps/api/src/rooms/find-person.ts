import type { MemberView } from '@cloakroom/contract/members.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { memberships, roomInvitations, type RoomRole } from '@cloakroom/database/schema/rooms.ts'
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'
import type { FoundRoom } from './find-room.ts'

export type FoundPerson = {
  member: MemberView
  role: RoomRole
}

const PERSON = {
  member: { id: members.id, personalName: members.personalName, languages: members.languages, fields: members.fields },
  role: memberships.role,
}
const byName = [asc(sql`lower(${members.personalName})`), asc(members.id)]

/** Everybody who is in the room now, by name. The room was found first, and tells who may ask. */
export async function findPeople(tx: Tx, room: Pick<FoundRoom, 'id'>): Promise<FoundPerson[]> {
  return tx
    .select(PERSON)
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(and(eq(memberships.roomId, room.id), eq(memberships.state, 'active')))
    .orderBy(...byName)
}

/** One person in the room; whoever is not in it now is not found. */
export async function findPerson(tx: Tx, room: FoundRoom, memberId: string): Promise<FoundPerson> {
  const [person] = await tx
    .select(PERSON)
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(and(eq(memberships.roomId, room.id), eq(memberships.memberId, memberId), eq(memberships.state, 'active')))
  if (!person) throw new Refusal('not_found')
  return person
}

/** Invitations that stand or have lapsed, whether nobody has answered yet or the answer was no: a no is the invited member's own affair. */
export async function findInvited(tx: Tx, room: FoundRoom) {
  return tx
    .select({
      id: roomInvitations.id,
      member: PERSON.member,
      sentOn: roomInvitations.sentOn,
      lapsesOn: roomInvitations.lapsesOn,
      state: roomInvitations.state,
    })
    .from(roomInvitations)
    .innerJoin(members, eq(members.id, roomInvitations.memberId))
    .where(and(eq(roomInvitations.roomId, room.id), inArray(roomInvitations.state, ['open', 'declined', 'lapsed'])))
    .orderBy(...byName)
}

export async function countModerators(tx: Tx, room: FoundRoom): Promise<number> {
  const [row] = await tx
    .select({ moderators: count() })
    .from(memberships)
    .where(and(eq(memberships.roomId, room.id), eq(memberships.state, 'active'), eq(memberships.role, 'moderator')))
  return row?.moderators ?? 0
}
