import type { Tx } from '@cloakroom/database/as-member.ts'
import { roomInvitations } from '@cloakroom/database/schema/rooms.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, inArray } from 'drizzle-orm'

type NewInvitation = {
  roomId: string
  id: string
  memberId: string
  note: PersonalSpeech
  sentOn: string
  lapsesOn: string
}

/**
 * Invites, unless there is nobody to invite: no such member, in the room already, or an invitation that stands. An answer of no lets it
 * stand until it lapses, so that to invite again does not ask again, and does not tell what was answered. One that has lapsed gives way. True if somebody
 * was invited.
 */
export async function insertInvitation(
  tx: Tx,
  { roomId, id, memberId, note, sentOn, lapsesOn }: NewInvitation,
): Promise<boolean> {
  await tx.$client.query(
    `update room_invitations set state = 'withdrawn' where room_id = $1 and member_id = $2
       and (state = 'lapsed' or (state in ('open', 'declined') and lapses_on < $3))`,
    [roomId, memberId, sentOn],
  )
  const { rowCount } = await tx.$client.query(
    `insert into room_invitations (room_id, id, member_id, note, state, sent_on, lapses_on)
     select $1, $2, m.id, $4, 'open', $5, $6 from members m
     where m.id = $3 and m.state = 'active'
       and not exists (select from memberships s where s.room_id = $1 and s.member_id = m.id and s.state = 'active')
       and not exists (select from room_invitations i
         where i.room_id = $1 and i.member_id = m.id and i.state in ('open', 'declined'))`,
    [roomId, id, memberId, note, sentOn, lapsesOn],
  )
  return rowCount === 1
}

/** Takes a seat, or the old one again; none where the invitation was withdrawn, or the room closed, since it was found. */
export async function takeSeat(tx: Tx, roomId: string, memberId: string, charterVersion: number): Promise<void> {
  await tx.$client.query(
    `insert into memberships as seat (room_id, member_id, role, state, charter_version)
     select $1, $2, 'member', 'active', $3 where $1 = any (my_invited_rooms())
     on conflict (room_id, member_id) do update
       set role = excluded.role, state = excluded.state, charter_version = excluded.charter_version
       where seat.state <> 'active'`,
    [roomId, memberId, charterVersion],
  )
}

/** False if there is no such invitation to answer. */
export async function answerInvitation(
  tx: Tx,
  memberId: string,
  id: string,
  state: 'accepted' | 'declined',
): Promise<boolean> {
  const { rowCount } = await tx
    .update(roomInvitations)
    .set({ state })
    .where(and(eq(roomInvitations.id, id), eq(roomInvitations.memberId, memberId), eq(roomInvitations.state, 'open')))
  return rowCount === 1
}

/** False if no such invitation stands. */
export async function withdrawInvitation(tx: Tx, roomId: string, id: string): Promise<boolean> {
  const { rowCount } = await tx
    .update(roomInvitations)
    .set({ state: 'withdrawn' })
    .where(
      and(
        eq(roomInvitations.roomId, roomId),
        eq(roomInvitations.id, id),
        inArray(roomInvitations.state, ['open', 'declined', 'lapsed']),
      ),
    )
  return rowCount === 1
}
