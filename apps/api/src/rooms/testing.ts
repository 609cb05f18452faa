import { acceptRoomInvitation, inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import {
  acceptCharter,
  amendCharter,
  type CharterTerms,
  openRoom,
  readRoom,
  type RoomView,
} from '@cloakroom/contract/rooms.ts'
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

/** Changes some terms of the charter that stands. */
export async function amend(
  moderator: TestMember,
  roomId: string,
  change: Partial<Omit<CharterTerms, 'attribution'>>,
): Promise<void> {
  const { room } = await moderator.call(readRoom, { params: { roomId } })
  const { version: replaces, attribution: _, ...charter } = room.charter
  await moderator.call(amendCharter, { params: { roomId }, body: { replaces, charter: { ...charter, ...change } } })
}

/** Members accept the charter that stands. */
export async function acceptStanding(roomId: string, ...members: TestMember[]): Promise<void> {
  for (const member of members) {
    const { room } = await member.call(readRoom, { params: { roomId } })
    await member.call(acceptCharter, { params: { roomId }, body: { version: room.charter.version } })
  }
}

function aHandle(): string {
  return `Heron ${++handles}`
}
