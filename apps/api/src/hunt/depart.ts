import { endMembership, findMembers } from '@cloakroom/contract/members.ts'
import { inviteToRoom } from '@cloakroom/contract/room-invitations.ts'
import { amendRole, removePerson } from '@cloakroom/contract/people.ts'
import { amendCharter, announceClosing, callOffClosing, closeRoom, readRoom } from '@cloakroom/contract/rooms.ts'
import type { Debate } from './debate.ts'
import { newWord, person, room, type World } from './world.ts'

/** Somebody is invited and has not answered, somebody is removed, a membership ends, a charter is amended, a room is closed. */
export async function depart(world: World, debates: Debate[]): Promise<void> {
  const moderator = person(world, 'moderator')
  const [removed, ended, invitee] = ['removed', 'ended', 'invitee'].map((key) => person(world, key))
  const named = { roomId: room(world, 'named') }
  const note = `I thought of ${newWord(world, 'note', 'invitee', named.roomId)}`
  await moderator.call(inviteToRoom, { params: named, body: { memberId: invitee!.memberId, note } })
  await moderator.call(findMembers, { query: { named: removed!.facts.family } })
  for (const { roomId, posts } of debates)
    if (posts.has('removed')) await moderator.call(removePerson, { params: { roomId, memberId: removed!.memberId } })
  await person(world, 'steward').call(endMembership, { params: { memberId: ended!.memberId } })
  const { charter } = (await moderator.call(readRoom, { params: named })).room
  const { attribution: _, version, ...terms } = charter
  await moderator.call(amendCharter, {
    params: named,
    body: { replaces: version, charter: { ...terms, quoting: 'ask' } },
  })
  const ana = { ...named, memberId: person(world, 'ana').memberId }
  for (const role of ['moderator', 'member'] as const) await moderator.call(amendRole, { params: ana, body: { role } })
  const closing = { roomId: room(world, 'closing') }
  const { name } = (await moderator.call(readRoom, { params: closing })).room
  await moderator.call(announceClosing, { params: closing, body: { name, days: 1 } })
  await moderator.call(callOffClosing, { params: closing })
  await moderator.call(closeRoom, { params: closing, body: { name } })
}
