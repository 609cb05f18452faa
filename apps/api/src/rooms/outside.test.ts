import { askCarriage } from '@cloakroom/contract/carriages.ts'
import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { startNote } from '@cloakroom/contract/notes.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { leaveRoom, removePerson } from '@cloakroom/contract/people.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aRoom } from './testing.ts'

/** A body that each endpoint takes, so that what refuses is the door and not the form. */
const CHARTER = { quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: null }
const aPost = () => ({ id: crypto.randomUUID(), markdown: 'I am not in here.' })
const ids = (...names: string[]) => Object.fromEntries(names.map((name) => [name, crypto.randomUUID()]))
const BODIES: Record<string, () => object> = {
  amendCharter: () => ({ replaces: 1, charter: CHARTER }),
  amendRole: () => ({ role: 'moderator' }),
  acceptCharter: () => ({ version: 1 }),
  announceClosing: () => ({ name: 'The room', days: 7 }),
  closeRoom: () => ({ name: 'The room' }),
  inviteManyToRoom: () => ({ memberIds: [crypto.randomUUID()] }),
  inviteToRoom: () => ({ memberId: crypto.randomUUID() }),
  startThread: () => ({ id: crypto.randomUUID(), title: 'A thread', post: aPost() }),
  addPost: aPost,
  addAttachment: () => Buffer.from('Plain words.'),
  contestHat: aPost,
  contestThread: () => ({ id: crypto.randomUUID(), title: 'A thread', post: aPost() }),
  previewPost: () => ({ ...aPost(), threadId: crypto.randomUUID() }),
  setNotificationLevel: () => ({ level: 'nothing' }),
  openPoll: () => ({ method: 'consent', question: 'Agreed?', hours: 1 }),
  castBallot: () => ({ token: 'a'.repeat(43), ballot: { method: 'consent', stance: 'agree' } }),
  markPost: () => ({ mark: 'ask' }),
  askToQuote: () => ({ ...ids('id'), passage: 'words', place: 'outside' }),
  answerQuoteRequest: () => ({ answer: 'refuse' }),
  previewElsewhere: () => ({ passage: 'words' }),
  editPost: () => ({ markdown: 'I was never here.' }),
  markRead: () => ({ upTo: 1 }),
  keepPlace: () => ({ postId: crypto.randomUUID() }),
  returnHeldPost: () => ({ reason: 'Because.' }),
  removeHeldPost: () => ({ reason: 'Because.' }),
  proposeWords: () => ({ markdown: 'Other words.', reason: 'Because.' }),
  reportPost: () => ({ reason: 'offends' }),
  followRoom: () => ({ rhythm: 'daily' }),
  followThread: () => ({ rhythm: 'daily' }),
  chooseTopics: () => ({ topics: [] }),
  amendThread: () => ({ isClosed: true }),
  moveBranch: () => ({ threadId: crypto.randomUUID(), title: 'Another thread' }),
  mergeThreads: () => ({ intoThreadId: crypto.randomUUID() }),
  askCarriage: () => ids('id', 'intoRoomId'),
  answerCarriage: () => ({ isAgreed: true }),
  silenceSeat: () => ({ length: 'hour' }),
  amendRules: () => ({ slowMinutes: 5, firstPosts: 0 }),
  startNote: () => ({ id: crypto.randomUUID(), title: 'A note' }),
  amendNote: () => ({ title: 'A note', summary: '', themes: [] }),
  pullPassage: () => ({ ...ids('id', 'themeId', 'postId'), passage: 'words' }),
  maskPassage: () => ({ words: null }),
  shareNote: () => ({ version: 1, days: 1 }),
  takeOut: () => ({ passage: 'words' }),
}
const QUERIES: Record<string, object> = {
  readSealedNote: { version: 1 },
  readNoteAs: { version: 1, form: 'json' },
}
const OF_ROOMS = CATALOGUE.filter(({ path }) => path.includes('/:roomId'))

let t: TestHouse
let mo: TestMember
let there: Record<string, string>
const outsiders: Record<string, TestMember> = {}

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  const removed = await aMember(t)
  const left = await aMember(t)
  const invited = await aMember(t)
  const steward = await aMember(t, { isSteward: true })
  const room = await aRoom(t, mo, { name: 'The room', members: [removed, left] })
  const params = { roomId: room.id }
  const body = { id: crypto.randomUUID(), title: 'A thread', topics: [], post: aPost() }
  await mo.call(startThread, { params, body })
  await mo.call(removePerson, { params: { ...params, memberId: removed.memberId } })
  await left.call(leaveRoom, { params })
  await mo.call(inviteToRoom, { params, body: { memberId: invited.memberId } })
  const note = { id: crypto.randomUUID(), title: 'A note' }
  await mo.call(startNote, { params, body: note })
  const into = await aRoom(t, mo)
  await mo.call(amendThread, { params: { ...params, threadId: body.id }, body: { isClosed: true } })
  const carriage = { id: crypto.randomUUID(), intoRoomId: into.id }
  await mo.call(askCarriage, { params: { ...params, threadId: body.id }, body: carriage })
  const { invitations } = await invited.call(listRoomInvitations)
  there = {
    ...params,
    threadId: body.id,
    postId: body.post.id,
    memberId: mo.memberId,
    attachmentId: crypto.randomUUID(),
    invitationId: invitations[0]?.id ?? '',
    requestId: crypto.randomUUID(),
    quoteRequestId: crypto.randomUUID(),
    noteId: note.id,
    passageId: crypto.randomUUID(),
    carriageId: carriage.id,
  }
  Object.assign(outsiders, { stranger: await aMember(t), removed, left, invited, steward })
})
afterAll(() => t.close())

async function answer(who: TestMember, endpoint: Endpoint, params: object): Promise<string> {
  const body = BODIES[endpoint.name]?.()
  const query = QUERIES[endpoint.name]
  const { statusCode, headers, payload } = await who.ask(endpoint, {
    params,
    ...(query && { query }),
    ...(body && { body }),
  })
  const { date: _, ...same } = headers
  return JSON.stringify([statusCode, same, payload])
}

describe('to whoever is not in it, a room does not exist', () => {
  it.each(OF_ROOMS.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (_, endpoint) => {
    for (const who of Object.values(outsiders)) {
      const real = await answer(who, endpoint, there)
      const never = await answer(who, endpoint, { ...there, roomId: crypto.randomUUID() })
      const nothing = await answer(
        who,
        endpoint,
        Object.fromEntries(Object.keys(there).map((name) => [name, crypto.randomUUID()])),
      )
      expect(real).toBe(never)
      expect(real).toBe(nothing)
      expect(JSON.parse(real)).toMatchObject([404, {}, expect.stringContaining('"code":"not_found"')])
    }
  })

  it('and the loop has walked every endpoint of a room', () => {
    expect(OF_ROOMS.length).toBeGreaterThan(20)
    const posts = OF_ROOMS.filter(({ body }) => body).map(({ name }) => name)
    expect(posts.filter((name) => !(name in BODIES))).toEqual([])
  })
})
