import type { Surface } from '@cloakroom/charter/surfaces.ts'
import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Act } from '@cloakroom/contract/chain.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import * as desk from '@cloakroom/contract/desk.ts'
import * as invitations from '@cloakroom/contract/invitations.ts'
import * as joinRequests from '@cloakroom/contract/join-requests.ts'
import * as members from '@cloakroom/contract/members.ts'
import * as moderation from '@cloakroom/contract/moderation.ts'
import * as roomInvitations from '@cloakroom/contract/room-invitations.ts'
import * as inRoom from '@cloakroom/contract/people.ts'
import * as rooms from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { orderScenes } from './testing-order.ts'
import { topicScenes } from './testing-topics.ts'
import { unsealingScenes } from './testing-unsealings.ts'
import { chainOf } from './testing.ts'

let t: TestHouse
let steward: TestMember
let mo: TestMember
let ana: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  steward = await aMember(t, { isSteward: true })
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
  room = await aRoom(t, mo, { members: [ana] })
})
afterAll(() => t.close())

/** Makes what the act needs, then answers how to do it. */
type Scene = { acts: Act[]; prepare: () => Promise<() => Promise<unknown>> }

const terms = { quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: null } as const
const id = () => crypto.randomUUID()

async function anInvitation() {
  const body = { id: id(), address: `${id()}@example.org`, reminder: '', asSteward: false }
  return () => steward.call(invitations.inviteMember, { body })
}

async function aHeldPost() {
  const thread = { id: id(), title: 'Whether to wait', post: { id: id(), markdown: 'Well?' } }
  await mo.call(startThread, { params: room, body: thread })
  const body = { id: id(), markdown: 'On behalf of the Ministry of Finance, I say that we should wait.' }
  await ana.call(moderation.contestHat, { params: { roomId: room.roomId, threadId: thread.id }, body })
  return { params: { roomId: room.roomId, postId: body.id } }
}

async function aRequest() {
  const { roomId } = await aRoom(t, mo, { charter: { entry: 'request' } })
  await ana.call(joinRequests.askToJoin, { params: { openRoomId: roomId }, body: {} })
  const [asked] = (await mo.call(joinRequests.listJoinRequests, { params: { roomId } })).requests
  return { params: { roomId, requestId: asked?.id ?? '' } }
}

const SCENES: Record<string, Scene> = {
  ...orderScenes(() => ({ t, mo, ana, room })),
  ...topicScenes(() => steward),
  ...unsealingScenes(() => ({ t, steward })),
  inviteMember: { acts: ['member.invited'], prepare: anInvitation },
  withdrawInvitation: {
    acts: ['invitation.withdrawn'],
    prepare: async () => {
      const sent = await (await anInvitation())()
      return () => steward.call(invitations.withdrawInvitation, { params: { invitationId: sent.id } })
    },
  },
  amendMemberRights: {
    acts: ['stewardship.given', 'room_opening.given'],
    prepare: async () => {
      const { memberId } = await aMember(t)
      const body = { isSteward: true, opensRooms: true }
      return () => steward.call(members.amendMemberRights, { params: { memberId }, body })
    },
  },
  endMembership: {
    acts: ['membership.ended'],
    prepare: async () => {
      const { memberId } = await aMember(t)
      return () => steward.call(members.endMembership, { params: { memberId } })
    },
  },
  openRoom: { acts: ['room.opened'], prepare: async () => () => aRoom(t, mo) },
  amendCharter: {
    acts: ['charter.amended'],
    prepare: async () => {
      const { roomId } = await aRoom(t, mo)
      return () => mo.call(rooms.amendCharter, { params: { roomId }, body: { replaces: 1, charter: terms } })
    },
  },
  inviteToRoom: {
    acts: ['person.invited'],
    prepare: async () => {
      const { memberId } = await aMember(t)
      return () => mo.call(roomInvitations.inviteToRoom, { params: room, body: { memberId } })
    },
  },
  inviteManyToRoom: {
    acts: ['person.invited', 'person.invited'],
    prepare: async () => {
      const memberIds = [(await aMember(t)).memberId, (await aMember(t)).memberId]
      return () => mo.call(roomInvitations.inviteManyToRoom, { params: room, body: { memberIds } })
    },
  },
  acceptJoinRequest: {
    acts: ['join_request.accepted'],
    prepare: async () => {
      const asked = await aRequest()
      return () => mo.call(joinRequests.acceptJoinRequest, asked)
    },
  },
  declineJoinRequest: {
    acts: ['join_request.declined'],
    prepare: async () => {
      const asked = await aRequest()
      return () => mo.call(joinRequests.declineJoinRequest, asked)
    },
  },
  withdrawRoomInvitation: {
    acts: ['person_invitation.withdrawn'],
    prepare: async () => {
      const invited = await aMember(t)
      await mo.call(roomInvitations.inviteToRoom, { params: room, body: { memberId: invited.memberId } })
      const [sent] = (await invited.call(roomInvitations.listRoomInvitations)).invitations
      const params = { roomId: room.roomId, invitationId: sent?.id ?? '' }
      return () => mo.call(roomInvitations.withdrawRoomInvitation, { params })
    },
  },
  amendRole: {
    acts: ['role.amended'],
    prepare: async () => {
      const { roomId } = await aRoom(t, mo, { members: [ana] })
      const params = { roomId, memberId: ana.memberId }
      return () => mo.call(inRoom.amendRole, { params, body: { role: 'moderator' } })
    },
  },
  removePerson: {
    acts: ['person.removed'],
    prepare: async () => {
      const { roomId } = await aRoom(t, mo, { members: [ana] })
      return () => mo.call(inRoom.removePerson, { params: { roomId, memberId: ana.memberId } })
    },
  },
  acceptHeldPost: {
    acts: ['held_post.accepted'],
    prepare: async () => {
      const held = await aHeldPost()
      return () => mo.call(desk.acceptHeldPost, held)
    },
  },
  returnHeldPost: {
    acts: ['held_post.returned'],
    prepare: async () => {
      const held = await aHeldPost()
      return () => mo.call(desk.returnHeldPost, { ...held, body: { reason: 'It still speaks for others.' } })
    },
  },
  exportHatCases: {
    acts: ['held_post.exported'],
    prepare: async () => () => mo.call(moderation.exportHatCases, { params: room }),
  },
  announceClosing: {
    acts: ['closing.announced'],
    prepare: async () => {
      const { roomId, name } = await aRoom(t, mo)
      return () => mo.call(rooms.announceClosing, { params: { roomId }, body: { name, days: 7 } })
    },
  },
  callOffClosing: {
    acts: ['closing.called_off'],
    prepare: async () => {
      const { roomId, name } = await aRoom(t, mo)
      await mo.call(rooms.announceClosing, { params: { roomId }, body: { name, days: 7 } })
      return () => mo.call(rooms.callOffClosing, { params: { roomId } })
    },
  },
  closeRoom: {
    acts: ['room.closed'],
    prepare: async () => {
      const { roomId, name } = await aRoom(t, mo)
      return () => mo.call(rooms.closeRoom, { params: { roomId }, body: { name } })
    },
  },
}

const DESKS: readonly Surface[] = ['steward-desk', 'room-desk', 'unsealed']
const isAnAct = ({ name, method, surface }: Endpoint) =>
  method !== 'GET' && (DESKS.includes(surface) || name === rooms.openRoom.name)

test('every scene is of an endpoint that is there', () => {
  expect(Object.keys(SCENES).toSorted()).toEqual(
    CATALOGUE.filter(isAnAct)
      .map(({ name }) => name)
      .toSorted(),
  )
})

test.each(CATALOGUE.filter(isAnAct).map(({ name }) => name))('%s: is in the chain', async (name) => {
  const scene = SCENES[name]
  if (!scene) throw new Error(`${name} is done by stewards or moderators: record its act, and give it a scene here.`)
  const act = await scene.prepare()
  const before = await chainOf(t)
  await act()
  const after = await chainOf(t)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.slice(before.length).map((row) => row.act)).toEqual(scene.acts)
})

test('what was refused is not in the chain, nor what was done before', async () => {
  const { roomId, name } = await aRoom(t, mo, { members: [ana] })
  const before = await chainOf(t)
  const sent = { id: id(), address: 'once@example.org', reminder: '', asSteward: false }
  await steward.call(invitations.inviteMember, { body: sent })
  await steward.call(invitations.inviteMember, { body: sent })
  await expect(mo.call(rooms.closeRoom, { params: { roomId }, body: { name: `${name}?` } })).rejects.toMatchObject({
    code: 'room.name_differs',
  })
  await expect(ana.call(inRoom.removePerson, { params: { roomId, memberId: mo.memberId } })).rejects.toMatchObject({
    code: 'not_found',
  })
  await steward.call(members.amendMemberRights, { params: { memberId: ana.memberId }, body: { opensRooms: false } })
  expect((await chainOf(t)).slice(before.length).map(({ act }) => act)).toEqual(['member.invited'])
})
