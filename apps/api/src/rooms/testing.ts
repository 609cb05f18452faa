import { acceptRoomInvitation, inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { type CharterTerms, openRoom, type RoomView } from '@cloakroom/contract/rooms.ts'
import type { TestHouse, TestMember } from '../testing.ts'

type Settings = { name?: string; purpose?: string; charter?: Partial<CharterTerms>; members?: TestMember[] }

export type TestRoom = RoomView & { roomId: string }

let rooms = 0
let handles = 0

/** A room opened by `moderator` (who must have the right to), in which `members` have accepted their invitations. */
export async function aRoom(t: TestHouse, moderator: TestMember, settings: Settings = {}): Promise<TestRoom> {
  const { name = `Room ${++rooms}`, purpose = 'To think aloud.', members = [] } = settings
  const charter: CharterTerms = {
    attribution: 'named',
    quoting: 'free',
    digest: 'titles',
    hatCheck: 'strict',
    retentionDays: null,
    ...settings.charter,
  }
  const body = { id: crypto.randomUUID(), name, purpose, charter, handle: aHandle() }
  const { room } = await moderator.call(openRoom, { body })
  for (const member of members) await seat(t, moderator, room.id, member)
  return { ...room, roomId: room.id }
}

/** Invites a member and accepts for them. */
export async function seat(
  t: TestHouse,
  moderator: TestMember,
  roomId: string,
  member: TestMember,
  handle = aHandle(),
): Promise<void> {
  const before = new Set((await member.call(listRoomInvitations)).invitations.map(({ id }) => id))
  await moderator.call(inviteToRoom, { params: { roomId }, body: { memberId: member.memberId } })
  await t.mails.arrived()
  const { invitations } = await member.call(listRoomInvitations)
  const invitation = invitations.find(({ id }) => !before.has(id))
  if (!invitation) throw new Error('the invitation did not come')
  const params = { invitationId: invitation.id }
  await member.call(acceptRoomInvitation, { params, body: { charterVersion: invitation.charter.version, handle } })
}

function aHandle(): string {
  return `Heron ${++handles}`
}
