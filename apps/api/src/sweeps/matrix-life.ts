import { ATTRIBUTIONS, type Attribution } from '@cloakroom/charter/charter.ts'
import { inviteMember, openInvitation } from '@cloakroom/contract/invitations.ts'
import { askToJoin } from '@cloakroom/contract/join-requests.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import { proposeWords } from '@cloakroom/contract/desk.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { openPoll } from '@cloakroom/contract/polls.ts'
import { silenceSeat } from '@cloakroom/contract/order.ts'
import { inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { leaveRoom, removePerson } from '@cloakroom/contract/people.ts'
import { announceClosing, closeRoom } from '@cloakroom/contract/rooms.ts'
import { askForSignInLink, listSessions } from '@cloakroom/contract/sessions.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { type PlaceCarriages, someCarriages } from './matrix-carriages.ts'
import { type PlaceNotes, someNotes } from './matrix-notes.ts'
import { type PlaceQuoteRequests, someQuoteRequests } from './matrix-quotes.ts'
import { attach } from '../attachments/testing.ts'
import { asOwner } from '../digests/testing.ts'
import { closeDuePolls } from '../polls/close-due-polls.ts'
import { aRoom } from '../rooms/testing.ts'
import { agreed, ask as askForOne, aSteward, opened, PASS_PHRASE } from '../unsealing/testing.ts'
import { nextQuarter, write } from '../waiting/testing.ts'
import { aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'

/** What somebody who asks may be to the network and to a room. */
export const ASKERS = ['stranger', 'ended', 'elsewhere', 'steward', 'invited', 'former', 'member', 'moderator'] as const
export type Asker = (typeof ASKERS)[number]

export type Place = {
  attribution: Attribution
  roomId: string
  name: string
  threadId: string
  postId: string
  heldPostId: string
  /** A post under which somebody asks. */
  pollPostId: string
  /** The member's own, for which moderation proposes other words. */
  proposedPostId: string
  /** A post that does not begin its thread, of somebody whose seat is silent. */
  silencedPostId: string
  otherThreadId: string
  /** Only where words wait: nowhere else is there such a post. */
  waitingPostId: string
  /** A file of the post, and one that the member has brought for another and not sent. */
  attachmentId: string
  unsentAttachmentId: string
  invitationId: string
  /** Somebody's request to be let in. */
  requestId: string
  quoteRequestIds: PlaceQuoteRequests
  notes: PlaceNotes
  carriages: PlaceCarriages
}
export type Asking = { cookie?: string; address: string; sessionId: string; digestId: string }

export type Life = {
  askers: Record<Asker, Asking>
  open: Place[]
  closed: Place[]
  /** Somebody whom nothing else needs. */
  guestId: string
  /** A room that may be asked for, in which the moderator is alone, and where the member has asked. */
  openRoomId: string
  memberId: string
  invitation: { id: string; token: string; pledgeVersion: number }
  signInToken: string
  /** One for each step: asked for by another steward, agreed and waited for, and open. */
  unsealings: Record<'asked' | 'ripe' | 'opened', string>
}

export const WORDS = 'Tariffs move slowly, and people adapt.'
const FILLERS = 7

/** A network in which every asker stands to six rooms, three open and three closed, as the matrix says they do. */
export async function aLife(t: TestHouse): Promise<Life> {
  const people = Object.fromEntries(
    await Promise.all(
      ASKERS.filter((asker) => asker !== 'stranger').map(async (asker) => [asker, await aPerson(t, asker)] as const),
    ),
  ) as Record<Exclude<Asker, 'stranger'>, TestMember>
  const fillers = await Promise.all(Array.from({ length: FILLERS }, () => aMember(t)))
  const guest = await aMember(t)
  const open: Place[] = []
  const closed: Place[] = []
  for (const attribution of ATTRIBUTIONS) {
    open.push(await aPlace(t, people, fillers, attribution))
    const place = await aPlace(t, people, fillers, attribution)
    await people.moderator.call(closeRoom, { params: place, body: { name: place.name } })
    closed.push(place)
  }
  const unsealings = await someUnsealings(t, people.steward, open)
  // Of the three one is about to close, so that it can be called off.
  for (const { roomId, name } of open.filter(({ attribution }) => attribution === 'handle'))
    await people.moderator.call(announceClosing, { params: { roomId }, body: { name, days: 30 } })
  // Last, since batches come out of all rooms when one is let out.
  for (const place of open.filter(({ attribution }) => attribution === 'unattributed'))
    await write(people.member, place, WORDS, { id: place.waitingPostId })
  const invitation = await anInvitation(t, people.steward)
  const signInToken = await aSignInToken(t)
  const stranger = { address: addressOf('stranger'), sessionId: crypto.randomUUID(), digestId: crypto.randomUUID() }
  const askers = {
    stranger,
    ...Object.fromEntries(await Promise.all(Object.entries(people).map((one) => asking(t, one)))),
  } as Life['askers']
  await people.steward.call(endMembership, { params: { memberId: people.ended.memberId } })
  await t.mails.arrived()
  const { memberId } = people.member
  const { id: openRoomId } = await aRoom(t, people.moderator, { charter: { entry: 'request' } })
  await people.member.call(askToJoin, { params: { openRoomId }, body: {} })
  return { askers, open, closed, guestId: guest.memberId, openRoomId, memberId, invitation, signInToken, unsealings }
}

/** The clock goes on by three days, so that the delay is over. Steward's keys are for those who have been one for two weeks. */
async function someUnsealings(t: TestHouse, steward: TestMember, [place]: Place[]): Promise<Life['unsealings']> {
  if (!place) throw new Error('there is no room')
  await asOwner(t, `update stewards_since set since = since - interval '15 days' where member_id = $1`, [
    steward.memberId,
  ])
  const both = [await aSteward(t), steward] as const
  const ripe = await agreed(t, both, place)
  const opening = await opened(t, both, place)
  return { ripe, opened: opening, asked: await askForOne(both[0], place) }
}

const addressOf = (asker: string) => `${asker}@mail.example`

function aPerson(t: TestHouse, asker: Asker): Promise<TestMember> {
  const rights = { isSteward: asker === 'steward', opensRooms: asker === 'moderator' }
  return aMember(t, { address: addressOf(asker), passPhrase: PASS_PHRASE, ...rights })
}

async function asking(t: TestHouse, [asker, person]: [string, TestMember]): Promise<[string, Asking]> {
  const [session] = (await person.call(listSessions)).sessions
  const digestId = crypto.randomUUID()
  await asOwner(
    t,
    `insert into digest_deliveries (member_id, rhythm, due_at, since, state, message_id, followed)
      values ($1, 'daily', now(), now() - interval '1 day', 'sent', $2, '{"m-coc": "titles"}')`,
    [person.memberId, digestId],
  )
  return [asker, { cookie: person.cookie, address: addressOf(asker), sessionId: session?.id ?? '', digestId }]
}

/** A room with somebody for each asker who has to do with it, a thread of the member’s, words at the desk and an invitation. */
async function aPlace(
  t: TestHouse,
  people: Record<Exclude<Asker, 'stranger'>, TestMember>,
  fillers: TestMember[],
  attribution: Attribution,
): Promise<Place> {
  const { member, moderator, invited, former, ended } = people
  const members = [member, former, ended, ...fillers]
  const [filler = member] = fillers
  const { roomId, name } = await aRoom(t, moderator, { charter: { attribution, quoting: 'free' }, members })
  const [threadId, postId, heldPostId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const file = await attach(member, { roomId, postId }, 'txt', Buffer.from(WORDS))
  const post = { id: postId, markdown: WORDS, attachments: [file.attachment.id] }
  await member.call(startThread, { params: { roomId }, body: { id: threadId, title: 'On tariffs', post } })
  if (attribution === 'unattributed') await nextQuarter(t)
  const pollPostId = crypto.randomUUID()
  await write(member, { roomId, threadId }, WORDS, { id: pollPostId })
  if (attribution === 'unattributed') await nextQuarter(t)
  const asked = { method: 'temperature', question: 'How does it look?', hours: 24 * 30 } as const
  await member.call(openPoll, { params: { roomId, postId: pollPostId }, body: asked })
  if (attribution === 'unattributed') await nextQuarter(t)
  await closeDuePolls(t.house)
  const held = { id: heldPostId, markdown: 'As chair of the reading circle I object.' }
  await member.call(contestHat, { params: { roomId, threadId }, body: held })
  const kept = await keptInOrder(t, { moderator, member, filler }, { attribution, roomId, threadId })
  const waitingPostId = crypto.randomUUID()
  // One of the two ways of not being there any more; which one makes no difference.
  if (attribution === 'handle') await former.call(leaveRoom, { params: { roomId } })
  else await moderator.call(removePerson, { params: { roomId, memberId: former.memberId } })
  const [requestId, asker] = [crypto.randomUUID(), await aMember(t)]
  const request = [roomId, requestId, asker.memberId]
  await asOwner(t, `insert into join_requests values ($1, $2, $3, '', 'open', current_date)`, request)
  const before = new Set((await invited.call(listRoomInvitations)).invitations.map(({ id }) => id))
  await moderator.call(inviteToRoom, { params: { roomId }, body: { memberId: invited.memberId } })
  const invitation = (await invited.call(listRoomInvitations)).invitations.find(({ id }) => !before.has(id))
  if (!invitation) throw new Error('the invitation did not come')
  const unsent = await attach(member, { roomId, postId: waitingPostId }, 'txt', Buffer.from(WORDS))
  const files = { attachmentId: file.attachment.id, unsentAttachmentId: unsent.attachment.id }
  const ids = {
    threadId,
    postId,
    heldPostId,
    waitingPostId,
    pollPostId,
    ...files,
    ...kept,
    invitationId: invitation.id,
    requestId,
    quoteRequestIds: await someQuoteRequests(moderator, member, { roomId, postId, passage: WORDS }),
    notes: await someNotes(t, moderator, { roomId, postId, passage: WORDS }),
    carriages: await someCarriages(t, moderator, member, { roomId, attribution, words: WORDS }),
  }
  return { attribution, roomId, name, ...ids }
}

async function anInvitation(t: TestHouse, steward: TestMember): Promise<Life['invitation']> {
  const id = crypto.randomUUID()
  await steward.call(inviteMember, { body: { id, address: 'newcomer@mail.example', reminder: '' } })
  const token = await tokenMailedTo(t, 'newcomer@mail.example')
  const { pledge } = await aStranger(t).call(openInvitation, { body: { token } })
  return { id, token, pledgeVersion: pledge.version }
}

async function aSignInToken(t: TestHouse): Promise<string> {
  await aStranger(t).call(askForSignInLink, { body: { address: addressOf('member') } })
  return tokenMailedTo(t, addressOf('member'))
}

async function tokenMailedTo(t: TestHouse, address: string): Promise<string> {
  const mail = (await t.mails.arrived()).findLast(({ to }) => to === address)
  const token = /#([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error('the link did not come')
  return token
}

type Keepers = Record<'moderator' | 'member' | 'filler', TestMember>

/** What moderators have done in a room: proposed words to the member, and silenced somebody else. */
async function keptInOrder(
  t: TestHouse,
  { moderator, member, filler }: Keepers,
  { attribution, roomId, threadId }: Pick<Place, 'attribution' | 'roomId' | 'threadId'>,
): Promise<Pick<Place, 'proposedPostId' | 'silencedPostId' | 'otherThreadId'>> {
  const id = () => crypto.randomUUID()
  const [proposedPostId, silencedPostId, otherThreadId] = [id(), id(), id()]
  const held = { id: proposedPostId, markdown: 'As chair of the reading circle I wonder.' }
  await member.call(contestHat, { params: { roomId, threadId }, body: held })
  await write(filler, { roomId, threadId }, WORDS, { id: silencedPostId })
  const other = { id: otherThreadId, title: 'On quotas', post: { id: id(), markdown: WORDS } }
  await filler.call(startThread, { params: { roomId }, body: other })
  if (attribution === 'unattributed') await nextQuarter(t)
  const proposal = { markdown: 'I wonder.', reason: 'Without the chair.' }
  await moderator.call(proposeWords, { params: { roomId, postId: proposedPostId }, body: proposal })
  await moderator.call(silenceSeat, { params: { roomId, postId: silencedPostId }, body: { length: 'week' } })
  return { proposedPostId, silencedPostId, otherThreadId }
}
