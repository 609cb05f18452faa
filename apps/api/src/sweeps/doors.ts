import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import * as invitations from '@cloakroom/contract/invitations.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import * as roomInvitations from '@cloakroom/contract/room-invitations.ts'
import { listPeople, removePerson } from '@cloakroom/contract/people.ts'
import * as sessions from '@cloakroom/contract/sessions.ts'
import type { LightMyRequestResponse } from 'fastify'
import { aRoom } from '../rooms/testing.ts'
import { aMember, aStranger, type Caller, type TestHouse, type TestMember } from '../testing.ts'

const POOL = 48
const ROOMS = 12
export const PASS_PHRASE = 'seven quiet herons wade'
const ADDRESSES = ['member', 'nobody', 'barred', 'invited'] as const

/** A way of asking the house that must not tell what somebody, or a link, is to it. `asks` sends one request for a kind. */
export type Door = {
  name: string
  kinds: readonly string[]
  /** How many rounds it takes before a limit answers. */
  most: number
  asks(kind: string, round: number): Promise<LightMyRequestResponse>
  /** Makes what was asked undone where it would change the kind. */
  undo?(kind: string, round: number): Promise<void>
}

/** Who asks, and is to learn nothing. */
export const ASKER = 'asker@example.org'

let networks = 0
/** Through the proxy, from a network that was never seen before: limits are another test's matter. */
const fromElsewhere = () => ({
  'x-forwarded-for': `198.${18 + (networks >> 16)}.${(networks >> 8) & 255}.${networks++ & 255}`,
})

/** Fills a house with addresses of every kind, and opens every door at which one of them may be told from another. */
export async function doorsOf(t: TestHouse): Promise<{ doors: Door[]; steward: TestMember }> {
  const steward = await aMember(t, { isSteward: true, opensRooms: true, address: ASKER })
  const stranger = aStranger(t)
  const addressOf = (kind: string, round: number) => `${kind}${round % POOL}@example.org`
  await fillAddresses(t, steward, addressOf)
  const from = (by: Caller, endpoint: Endpoint, given: object) => by.ask(endpoint, given, fromElsewhere())
  const links = await usedLinks(t, stranger)
  const invited = await usedInvitations(t, steward)
  const people = await peopleOfRooms(t, steward)
  let asked = 0
  return {
    steward,
    doors: [
      {
        name: 'signing in with a pass phrase',
        kinds: ADDRESSES,
        most: 10 * POOL,
        asks: (kind, round) =>
          from(stranger, sessions.signIn, {
            body: { address: addressOf(kind, round), passPhrase: `not the right one ${asked++}` },
          }),
      },
      {
        name: 'asking for a link',
        kinds: ADDRESSES,
        most: 3 * POOL,
        asks: (kind, round) => from(stranger, sessions.askForSignInLink, { body: { address: addressOf(kind, round) } }),
      },
      {
        name: 'inviting an address into the network',
        kinds: ADDRESSES,
        most: 400,
        asks: (kind, round) => {
          const address = kind === 'nobody' ? `fresh${round}@example.org` : addressOf(kind, round)
          return from(steward, invitations.inviteMember, {
            body: { id: crypto.randomUUID(), address, reminder: 'Once met' },
          })
        },
      },
      {
        name: 'signing in by a link',
        kinds: Object.keys(links),
        most: 400,
        asks: (kind) => from(stranger, sessions.signInByLink, { body: { token: links[kind] ?? aToken(asked++) } }),
      },
      ...[invitations.openInvitation, invitations.acceptInvitation].map((endpoint) => ({
        name: endpoint.name === 'openInvitation' ? 'opening an invitation' : 'accepting an invitation',
        kinds: Object.keys(invited),
        most: 400,
        asks: (kind: string) => {
          const body = { token: invited[kind] ?? aToken(asked++) }
          return from(stranger, endpoint, {
            body: endpoint.name === 'openInvitation' ? body : { ...body, ...anAcceptance() },
          })
        },
      })),
      {
        name: 'inviting a member into a room',
        kinds: Object.keys(people.ofRooms),
        most: 400,
        asks: (kind, round) => {
          const { roomId, memberId } = people.ofRooms[kind]?.[round % ROOMS] ?? broken()
          return from(steward, roomInvitations.inviteToRoom, { params: { roomId }, body: { memberId } })
        },
        undo: async (kind, round) => {
          const { roomId, memberId } = people.ofRooms[kind]?.[round % ROOMS] ?? broken()
          const { invited: waiting } = await steward.call(listPeople, { params: { roomId } })
          const mine = kind === 'invited' ? undefined : waiting.find(({ member }) => member.id === memberId)
          if (!mine) return
          const params = { roomId, invitationId: mine.id }
          await steward.call(roomInvitations.withdrawRoomInvitation, { params })
        },
      },
      ...[roomInvitations.acceptRoomInvitation, roomInvitations.declineRoomInvitation].map((endpoint) => ({
        name: endpoint.name === 'acceptRoomInvitation' ? 'accepting an invitation into a room' : 'declining one',
        kinds: Object.keys(people.invitations),
        most: 400,
        asks: (kind: string) => {
          const params = { invitationId: people.invitations[kind] ?? crypto.randomUUID() }
          const body = endpoint.name === 'acceptRoomInvitation' ? { body: { charterVersion: 1 } } : {}
          return from(people.robin, endpoint, { params, ...body })
        },
      })),
    ],
  }
}

const anAcceptance = () => ({
  pledgeVersion: 1,
  personalName: 'Amina Okoye',
  passPhrase: PASS_PHRASE,
  address: 'amina@example.org',
})
const aToken = (number: number) => String(number).padStart(43, 'A')
const tokenIn = (text = '') => /#([\w-]{43})/.exec(text)?.[1] ?? broken()

async function fillAddresses(t: TestHouse, steward: TestMember, addressOf: (kind: string, round: number) => string) {
  for (let i = 0; i < POOL; i++) {
    await aMember(t, { address: addressOf('member', i), passPhrase: PASS_PHRASE })
    const { memberId } = await aMember(t, { address: addressOf('barred', i), passPhrase: PASS_PHRASE })
    await steward.call(endMembership, { params: { memberId } })
    await invite(t, steward, addressOf('invited', i))
  }
}

/** Invites, and gives back the id and the link that came by mail. */
async function invite(t: TestHouse, steward: TestMember, address: string): Promise<{ id: string; token: string }> {
  const id = crypto.randomUUID()
  await steward.call(invitations.inviteMember, { body: { id, address, reminder: '' } })
  const mail = (await t.mails.arrived()).findLast(({ to }) => to === address)
  return { id, token: tokenIn(mail?.text) }
}

/** Links to sign in with that open nothing: one that never was, one that was used, one of somebody who is no member any more. */
async function usedLinks(t: TestHouse, stranger: Caller): Promise<Record<string, string | undefined>> {
  const linkOf = async (address: string) => {
    await stranger.ask(sessions.askForSignInLink, { body: { address } }, fromElsewhere())
    return tokenIn((await t.mails.arrived()).findLast(({ to }) => to === address)?.text)
  }
  await aMember(t, { address: 'linked@example.org' })
  const used = await linkOf('linked@example.org')
  await stranger.call(sessions.signInByLink, { body: { token: used } })
  const lapsed = await linkOf('linked@example.org')
  t.clock.advance(31 * 60_000)
  return { 'made up': undefined, used, lapsed }
}

/** Invitations that open nothing any more, however they came to that. */
async function usedInvitations(t: TestHouse, steward: TestMember): Promise<Record<string, string | undefined>> {
  const used = await invite(t, steward, 'used@example.org')
  const body = { token: used.token, ...anAcceptance(), personalName: 'Wen Ferreira' }
  await aStranger(t).call(invitations.acceptInvitation, { body })
  const withdrawn = await invite(t, steward, 'withdrawn@example.org')
  await steward.call(invitations.withdrawInvitation, { params: { invitationId: withdrawn.id } })
  return { 'made up': undefined, used: used.token, withdrawn: withdrawn.token }
}

/** A member of each kind for each of some rooms, and invitations that are none of Robin's. */
async function peopleOfRooms(t: TestHouse, steward: TestMember) {
  const kinds = ['elsewhere', 'in the room', 'invited', 'removed', 'barred', 'nobody']
  const ofRooms: Record<string, { roomId: string; memberId: string }[]> = Object.fromEntries(
    kinds.map((kind) => [kind, []]),
  )
  const [robin, wen] = [await aMember(t), await aMember(t)]
  const barred = await aMember(t)
  await steward.call(endMembership, { params: { memberId: barred.memberId } })
  for (let i = 0; i < ROOMS; i++) {
    const [inside, asked, removed, elsewhere] = [await aMember(t), await aMember(t), await aMember(t), await aMember(t)]
    const { roomId } = await aRoom(t, steward, { members: [inside, removed] })
    await steward.call(removePerson, { params: { roomId, memberId: removed.memberId } })
    await steward.call(roomInvitations.inviteToRoom, { params: { roomId }, body: { memberId: asked.memberId } })
    const of = [elsewhere, inside, asked, removed, barred, { memberId: crypto.randomUUID() }]
    kinds.forEach((kind, k) => ofRooms[kind]?.push({ roomId, memberId: of[k]?.memberId ?? broken() }))
  }
  const { roomId } = await aRoom(t, steward)
  const invitationOf = async (member: TestMember) => {
    await steward.call(roomInvitations.inviteToRoom, { params: { roomId }, body: { memberId: member.memberId } })
    return (await member.call(roomInvitations.listRoomInvitations)).invitations[0]?.id ?? broken()
  }
  const somebodyElses = await invitationOf(wen)
  const declined = await invitationOf(robin)
  await robin.call(roomInvitations.declineRoomInvitation, { params: { invitationId: declined } })
  await steward.call(roomInvitations.withdrawRoomInvitation, { params: { roomId, invitationId: declined } })
  const again = await invitationOf(robin)
  await robin.call(roomInvitations.declineRoomInvitation, { params: { invitationId: again } })
  const invited: Record<string, string | undefined> = {
    'made up': undefined,
    'somebody else’s': somebodyElses,
    withdrawn: declined,
    declined: again,
  }
  return { ofRooms, invitations: invited, robin }
}

function broken(): never {
  throw new Error('the house was not filled as it should be')
}
