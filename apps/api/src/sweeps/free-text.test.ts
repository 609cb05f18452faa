import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import { acceptInvitation, inviteMember } from '@cloakroom/contract/invitations.ts'
import { askToJoin } from '@cloakroom/contract/join-requests.ts'
import { amendMe } from '@cloakroom/contract/members.ts'
import { proposeWords, removeHeldPost, reportPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { moveBranch } from '@cloakroom/contract/order.ts'
import { amendNote, startNote } from '@cloakroom/contract/notes.ts'
import { openPoll } from '@cloakroom/contract/polls.ts'
import { addPost, editPost } from '@cloakroom/contract/posts.ts'
import { answerQuoteRequest, askToQuote } from '@cloakroom/contract/quote-requests.ts'
import {
  acceptRoomInvitation,
  inviteManyToRoom,
  inviteToRoom,
  listRoomInvitations,
} from '@cloakroom/contract/room-invitations.ts'
import { openRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { addTopic, renameTopic } from '@cloakroom/contract/topics.ts'
import { answerUnsealing } from '@cloakroom/contract/unsealings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { inviteFirstSteward } from '../invitations/invite-first-steward.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { agreed, aSteward } from '../unsealing/testing.ts'

// Wherever words come in that others will read, they pass the hat check on the server. Whoever adds a field of free text gives it a row here.

const HAT = 'On behalf of my agency, I object.'
const NAME_WITH_HAT = 'Dr Ana Silva, INTERPOL'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let steward: TestMember
let room: TestRoom
let threadId: string
let postId: string
let firstLink: string

const id = () => crypto.randomUUID()
const post = (markdown = 'Well?') => ({ id: id(), markdown })

beforeAll(async () => {
  t = await aHouse()
  firstLink = (await inviteFirstSteward(t.house)) ?? ''
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
  steward = await aMember(t, { isSteward: true })
  room = await aRoom(t, mo, { members: [ana] })
  ;[threadId, postId] = [id(), id()]
  const first = { id: postId, markdown: 'Well?' }
  await ana.call(startThread, { params: room, body: { id: threadId, title: 'Whether to wait', post: first } })
})
afterAll(() => t.close())

const terms = {
  attribution: 'named',
  quoting: 'free',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: null,
} as const
const aNewRoom = (words: object) => ({
  body: { id: id(), name: 'Harbour talk', purpose: 'To think aloud.', charter: terms, ...words },
})

const TOPIC = { topicId: 'm-coc' }

const aQuestion = (words: object) =>
  ana.call(openPoll, {
    params: { roomId: room.roomId, postId },
    body: { method: 'choice', question: 'Shall we wait?', options: ['Yes', 'No'], hours: 1, ...words },
  })

async function reported() {
  const params = { roomId: room.roomId, postId }
  await mo.call(reportPost, { params, body: { reason: 'other' } })
  return { params }
}

const FINE = { id: crypto.randomUUID(), title: 'Time', summary: '' }
const aNote = async (words: object) => {
  const noteId = id()
  await mo.call(startNote, { params: room, body: { id: noteId, title: 'On waiting' } })
  const body = { title: 'On waiting', summary: '', themes: [], ...words }
  return mo.call(amendNote, { params: { roomId: room.roomId, noteId }, body })
}

/** Each field of free text that others read, and how a hat is tried in it. */
const TRIED: Record<string, () => Promise<unknown>> = {
  'addPost markdown': () => ana.call(addPost, { params: { roomId: room.roomId, threadId }, body: post(HAT) }),
  'editPost markdown': () => ana.call(editPost, { params: { roomId: room.roomId, postId }, body: { markdown: HAT } }),
  'startThread title': () => ana.call(startThread, { params: room, body: { id: id(), title: HAT, post: post() } }),
  'startThread post.markdown': () =>
    ana.call(startThread, { params: room, body: { id: id(), title: 'Well', post: post(HAT) } }),
  'openPoll question': () => aQuestion({ question: HAT }),
  'openPoll options[]': () => aQuestion({ options: ['Yes', HAT] }),
  'startNote title': () => mo.call(startNote, { params: room, body: { id: id(), title: HAT } }),
  'amendNote title': () => aNote({ title: HAT }),
  'amendNote summary': () => aNote({ summary: HAT }),
  'amendNote themes[].title': () => aNote({ themes: [FINE, { id: id(), title: HAT, summary: '' }] }),
  'amendNote themes[].summary': () => aNote({ themes: [FINE, { id: id(), title: 'Time', summary: HAT }] }),
  'openRoom name': () => mo.call(openRoom, aNewRoom({ name: HAT })),
  'openRoom purpose': () => mo.call(openRoom, aNewRoom({ purpose: HAT })),
  'openRoom handle': () =>
    mo.call(openRoom, aNewRoom({ charter: { ...terms, attribution: 'handle' }, handle: 'heron_interpol' })),
  'inviteManyToRoom note': async () =>
    mo.call(inviteManyToRoom, { params: room, body: { memberIds: [(await aMember(t)).memberId], note: HAT } }),
  'askToJoin words': async () => {
    const { roomId } = await aRoom(t, mo, { charter: { entry: 'request' } })
    return ana.call(askToJoin, { params: { openRoomId: roomId }, body: { words: HAT } })
  },
  'inviteToRoom note': async () =>
    mo.call(inviteToRoom, { params: room, body: { memberId: (await aMember(t)).memberId, note: HAT } }),
  'acceptRoomInvitation handle': async () => {
    const veiled = await aRoom(t, mo, { charter: { attribution: 'handle' } })
    const invited = await aMember(t)
    await mo.call(inviteToRoom, { params: { roomId: veiled.roomId }, body: { memberId: invited.memberId } })
    const [sent] = (await invited.call(listRoomInvitations)).invitations
    const params = { invitationId: sent?.id ?? '' }
    return invited.call(acceptRoomInvitation, { params, body: { charterVersion: 1, handle: 'heron_interpol' } })
  },
  'returnHeldPost reason': async () => {
    const held = id()
    const params = { roomId: room.roomId, postId: held }
    await ana.call(contestHat, { params: { roomId: room.roomId, threadId }, body: { id: held, markdown: HAT } })
    return mo.call(returnHeldPost, { params, body: { reason: HAT } })
  },
  'removeHeldPost reason': async () => mo.call(removeHeldPost, { ...(await reported()), body: { reason: HAT } }),
  'proposeWords reason': async () =>
    mo.call(proposeWords, { ...(await reported()), body: { markdown: 'Well.', reason: HAT } }),
  'proposeWords markdown': async () =>
    mo.call(proposeWords, { ...(await reported()), body: { markdown: HAT, reason: 'It reads better.' } }),
  'proposeWords title': async () =>
    mo.call(proposeWords, { ...(await reported()), body: { markdown: 'Well.', title: HAT, reason: 'Shorter.' } }),
  'reportPost note': () =>
    mo.call(reportPost, { params: { roomId: room.roomId, postId }, body: { reason: 'other', note: HAT } }),
  'moveBranch title': async () => {
    const answer = { ...post(), parentId: postId }
    await ana.call(addPost, { params: { roomId: room.roomId, threadId }, body: answer })
    const params = { roomId: room.roomId, postId: answer.id }
    return mo.call(moveBranch, { params, body: { threadId: id(), title: HAT } })
  },
  'amendMe personalName': () => ana.call(amendMe, { body: { personalName: NAME_WITH_HAT } }),
  'acceptInvitation personalName': async () => {
    const token = /\/invitation#([\w-]{43})/.exec(firstLink)?.[1] ?? ''
    const given = { personalName: NAME_WITH_HAT, passPhrase: 'seven quiet herons wade', address: 'ana@example.org' }
    return aStranger(t).call(acceptInvitation, { body: { token, pledgeVersion: 1, ...given } })
  },
  'addTopic name': () => steward.call(addTopic, { body: { name: HAT, scope: '', parentId: null } }),
  'addTopic scope': () => steward.call(addTopic, { body: { name: 'Quiet harbours', scope: HAT, parentId: null } }),
  'renameTopic name': () => steward.call(renameTopic, { params: TOPIC, body: { name: HAT, scope: '' } }),
  'renameTopic scope': () => steward.call(renameTopic, { params: TOPIC, body: { name: 'Cocaine', scope: HAT } }),
  'inviteMember reminder': async () => {
    const body = { id: id(), address: 'new@example.org', reminder: HAT, asSteward: false }
    return steward.call(inviteMember, { body })
  },
  'answerQuoteRequest words': async () => {
    const asked = { id: id(), passage: 'Well', place: 'outside' as const }
    await mo.call(askToQuote, { params: { roomId: room.roomId, postId }, body: asked })
    const params = { roomId: room.roomId, quoteRequestId: asked.id }
    return ana.call(answerQuoteRequest, { params, body: { answer: 'allow', words: HAT } })
  },
  'answerUnsealing words': async () => {
    const unsealingId = await agreed(t, [await aSteward(t), await aSteward(t)], { roomId: room.roomId, postId })
    return ana.call(answerUnsealing, { params: { unsealingId }, body: { words: HAT } })
  },
}

/** Fields of free text that need no hat check, and why. */
const NOT_SCREENED: Record<string, string> = {
  'keepDraft title': 'a draft is its writer’s own; it is screened when it is sent',
  'keepDraft markdown': 'a draft is its writer’s own; it is screened when it is sent',
  'keepDraft quotes[].passage': 'a draft is its writer’s own; it is screened when it is sent',
  'previewPost markdown': 'is shown to its writer alone, and not kept',
  'previewPost start.title': 'is shown to its writer alone, and not kept',
  'previewPost quotes[].passage': 'is shown to its writer alone, and not kept',
  'contestHat markdown': 'goes to the desk because of the hat that was found in it',
  'contestThread title': 'goes to the desk because of the hat that was found in it',
  'contestThread post.markdown': 'goes to the desk because of the hat that was found in it',
  'editPost was': 'is the hash of words that stand, and is compared with it',
  'addPost quotes[].passage': 'must stand in the post it is from, where it was screened',
  'startThread post.quotes[].passage': 'must stand in the post it is from, where it was screened',
  'contestThread post.quotes[].passage': 'must stand in the post it is from, where it was screened',
  'contestHat quotes[].passage': 'must stand in the post it is from, where it was screened',
  'askToQuote passage': 'must stand in the post it is from, where it was screened',
  'previewElsewhere passage': 'must stand in the post it is from, where it was screened',
  'takeOut passage': 'must stand in the post it is from, where it was screened',
  'amendMe fields[]': 'is the id of a topic that there is, or refused',
  'keepMailKey armored': 'is an OpenPGP key, sealed in the vault for mail to its owner alone',
  'addTopic parentId': 'is the id of a topic that there is, or not found',
  'moveTopic parentId': 'is the id of a topic that there is, or not found',
  'moveTopic beforeTopicId': 'is the id of a topic that there is, or not found',
  'findMembers field': 'is the id of a topic, and not kept',
  'matchMembers names[]': 'is looked for, and not kept',
  'pullPassage passage': 'must stand in the post it is from, where it was screened',
  'maskPassage words': 'must stand in the passage, and goes',
  'announceClosing name': 'is compared with the room’s name, and not kept',
  'addAttachment ending': 'is looked up in the list of kinds that are taken, and not kept',
  'closeRoom name': 'is compared with the room’s name, and not kept',
  'findMembers named': 'is compared with names, and not kept',
  'search words': 'is looked for in posts, and not kept',
  'askForUnsealing ground':
    'is no speech but a reason that names who asks for it, sealed for the stewards who hold the keys',
}

/** Secrets, addresses, tokens and settings are no words that anybody reads. */
const NO_WORDS =
  /(?:^|\.)(?:passPhrase|newPassPhrase|current|next|address|token|p256dh|auth|timeZone|languages\[\]|topics\[\]|topicId)$/

function freeText(shape: unknown, path = ''): string[] {
  if (!isRecord(shape)) return []
  const choices = shape['anyOf'] ?? shape['oneOf']
  if (Array.isArray(choices)) return choices.flatMap((choice) => freeText(choice, path))
  if (shape['type'] === 'array') return freeText(shape['items'], `${path}[]`)
  if (shape['type'] !== 'string')
    return Object.entries(isRecord(shape['properties']) ? shape['properties'] : {}).flatMap(([name, inner]) =>
      freeText(inner, path === '' ? name : `${path}.${name}`),
    )
  const isChosen = ['enum', 'const', 'format'].some((key) => key in shape)
  const isId = typeof shape['pattern'] === 'string' && shape['pattern'].includes('4[0-9')
  return isChosen || isId || NO_WORDS.test(path) ? [] : [path]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const FIELDS = CATALOGUE.flatMap(({ name, body, query }) =>
  [body, query].flatMap((shape) =>
    shape
      ? freeText(z.toJSONSchema(shape, { unrepresentable: 'any', io: 'input' })).map((path) => `${name} ${path}`)
      : [],
  ),
)

describe('words that come in', () => {
  it('are all known: each field is tried below, or it is said why it needs no hat check', () => {
    expect([...new Set(FIELDS)].toSorted()).toEqual([...Object.keys(TRIED), ...Object.keys(NOT_SCREENED)].toSorted())
  })

  it.each(Object.keys(TRIED))('%s: a hat stays outside', async (field) => {
    const where = `body/${field.split(' ')[1]?.replaceAll('.', '/').replace('[]', '/1')}`
    await expect(TRIED[field]?.()).rejects.toMatchObject({ code: 'words.carry_a_hat', details: { where } })
  })
})
