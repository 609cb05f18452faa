import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import * as z from 'zod'
import { aTestBrowser } from '../push/testing.ts'
import { A_PUBLIC_KEY } from '../mail-keys/testing.ts'
import { PASS_PHRASE } from '../unsealing/testing.ts'
import { type Asking, type Life, type Place, WORDS } from './matrix-life.ts'

export type Circumstances = { life: Life; asker: Asking; place: Place }

/** Whether what an endpoint answers may depend on a room: it names one, or an invitation into one. */
export function concernsRoom({ path, params, query, body }: Endpoint): boolean {
  return (
    path.startsWith('/api/room-invitations/:') ||
    [params, query, body].some((schema) => keysOf(schema).includes('roomId'))
  )
}

/** A room that was never made, and whatever would be in it. */
export function nowhere(): Place {
  const id = () => crypto.randomUUID()
  return {
    attribution: 'named',
    roomId: id(),
    name: 'A room',
    threadId: id(),
    postId: id(),
    heldPostId: id(),
    proposedPostId: id(),
    silencedPostId: id(),
    otherThreadId: id(),
    waitingPostId: id(),
    pollPostId: id(),
    attachmentId: id(),
    unsentAttachmentId: id(),
    invitationId: id(),
    requestId: id(),
    quoteRequestIds: { asked: id(), allowed: id() },
    notes: {
      noteIds: { draft: id(), shown: id(), ripe: id(), sealed: id() },
      draftThemeId: id(),
      passageIds: { draft: id(), shown: id() },
      noteToken: 'n'.repeat(43),
    },
    carriages: { intoRoomId: id(), closedThreadId: id(), carriageIds: { asked: id(), ripe: id() } },
  }
}

/** What an endpoint is given, made from its own schemas, so that a new one is asked without being listed. */
export function givenTo(
  endpoint: Endpoint,
  circumstances: Circumstances,
): { params: unknown; query: unknown; body: unknown } {
  const made = (schema: z.ZodType | undefined) => schema && valueOf(schemaOf(schema), { endpoint, circumstances })
  const body = endpoint.bytes === 'in' ? Buffer.from(WORDS) : made(endpoint.body)
  return { params: made(endpoint.params), query: made(endpoint.query), body }
}

type Asked = { endpoint: Endpoint; circumstances: Circumstances }
type Named = (circumstances: Circumstances, endpoint: Endpoint) => unknown

/** At which step an unsealing must be for this to be done to it. */
const STEPS: Record<string, keyof Life['unsealings']> = {
  agreeToUnsealing: 'asked',
  stopUnsealing: 'asked',
  readOutcome: 'opened',
}

/** At which step a note must be for this to be done to it; else it is sealed. */
const NOTE_STEPS: Record<string, keyof Place['notes']['noteIds']> = {
  readNoteDraft: 'draft',
  amendNote: 'draft',
  pullPassage: 'draft',
  dropPassage: 'draft',
  showNote: 'draft',
  maskPassage: 'shown',
  sealNote: 'ripe',
}

function postAt(path: string): 'heldPostId' | 'waitingPostId' | 'pollPostId' | 'postId' {
  if (path.includes('/held-posts/')) return 'heldPostId'
  if (path.includes('/poll')) return 'pollPostId'
  return path.includes('/waiting/') ? 'waitingPostId' : 'postId'
}

/** Fields that mean the same wherever they stand. Everything that is not here is made from its schema. */
const BY_NAME: Record<string, Named> = {
  roomId: ({ place }) => place.roomId,
  threadId: ({ place }) => place.threadId,
  postId: ({ place }, { path }) => place[postAt(path)],
  invitationId: ({ place, life }, { path }) => (path.includes('/stewards/') ? life.invitation.id : place.invitationId),
  attachmentId: ({ place }) => place.attachmentId,
  noteId: ({ place }, { name }) => place.notes.noteIds[NOTE_STEPS[name] ?? 'sealed'],
  carriageId: ({ place }, { name }) => place.carriages.carriageIds[name === 'carryThread' ? 'ripe' : 'asked'],
  intoRoomId: ({ place }) => place.carriages.intoRoomId,
  themeId: ({ place }) => place.notes.draftThemeId,
  ending: () => 'txt',
  memberId: ({ life }) => life.memberId,
  sessionId: ({ asker }) => asker.sessionId,
  unsealingId: ({ life }, { name }) => life.unsealings[STEPS[name] ?? 'ripe'],
  topicId: () => 'm-coc',
  digestId: ({ asker }) => asker.digestId,
  charterVersion: () => 1,
  openRoomId: ({ life }) => life.openRoomId,
  requestId: ({ place }) => place.requestId,
  quoteRequestId: ({ place }, { name }) => place.quoteRequestIds[name === 'takeOutApproved' ? 'allowed' : 'asked'],
  version: () => 1,
  days: () => 7,
  replaces: () => 1,
  pledgeVersion: ({ life }) => life.invitation.pledgeVersion,
  name: ({ place }) => place.name,
  handle: () => 'Grey Plover',
  personalName: () => 'Wren Alderney',
  markdown: () => 'A second thought.',
  title: () => 'A second thread',
  armored: () => A_PUBLIC_KEY,
  passage: () => WORDS,
  reason: () => 'Please say it without the chair.',
  named: () => 'Robin',
  words: () => 'I wrote it, and stand by it.',
  ground: () => 'It is said why.',
  address: ({ asker }) => asker.address,
  passPhrase: () => PASS_PHRASE,
  current: () => PASS_PHRASE,
  next: () => 'nine kettles beneath an open window',
  timeZone: () => 'UTC',
}

const BROWSER = aTestBrowser('https://push.example/matrix').address

/** Where a field of the same name means something else at one endpoint. */
const BY_ENDPOINT: Record<string, Named> = {
  'askCarriage threadId': ({ place }) => place.carriages.closedThreadId,
  'openPoll postId': ({ place }) => place.postId,
  'addAttachment postId': () => crypto.randomUUID(),
  'dropPassage passageId': ({ place }) => place.notes.passageIds.draft,
  'maskPassage passageId': ({ place }) => place.notes.passageIds.shown,
  'maskPassage words': () => 'Tariffs',
  'readSharedNote token': ({ life }) => life.open[0]?.notes.noteToken,
  'dropAttachment attachmentId': ({ place }) => place.unsentAttachmentId,
  'inviteToRoom memberId': ({ life }) => life.guestId,
  'agreeToWords postId': ({ place }) => place.proposedPostId,
  'declineWords postId': ({ place }) => place.proposedPostId,
  'liftSilence postId': ({ place }) => place.silencedPostId,
  'mergeThreads intoThreadId': ({ place }) => place.otherThreadId,
  // The first post of a thread stays in it.
  'moveBranch postId': ({ place }) => place.silencedPostId,
  'moveBranch threadId': () => crypto.randomUUID(),
  'inviteManyToRoom memberIds': ({ life }) => [life.guestId],
  'matchMembers names': () => ['Robin Vale'],
  'endMembership memberId': ({ life }) => life.guestId,
  'openInvitation token': ({ life }) => life.invitation.token,
  'acceptInvitation token': ({ life }) => life.invitation.token,
  'signInByLink token': ({ life }) => life.signInToken,
  'inviteMember address': () => 'somebody@mail.example',
  'startPush endpoint': () => BROWSER.endpoint,
  'startPush p256dh': () => BROWSER.p256dh,
  'startPush auth': () => BROWSER.auth,
}

/** Optional fields without which an endpoint would be asked for less than it can do. */
const ALSO_IF_OPTIONAL: ReadonlySet<string> = new Set(['roomId', 'handle', 'ending'])

type Json = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Json[]
  oneOf?: Json[]
  properties?: Record<string, Json>
  required?: string[]
  items?: Json
  minItems?: number
  minimum?: number
  minLength?: number
  format?: string
}

function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
}

function keysOf(schema: z.ZodType | undefined): string[] {
  return schema ? Object.keys(schemaOf(schema).properties ?? {}) : []
}

function valueOf(schema: Json, asked: Asked, key = ''): unknown {
  const named = BY_ENDPOINT[`${asked.endpoint.name} ${key}`] ?? (schema.enum ? undefined : BY_NAME[key])
  if (named) return named(asked.circumstances, asked.endpoint)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf)
    return schema.anyOf.some(({ type }) => type === 'null') ? null : valueOf(schema.anyOf[0] ?? {}, asked, key)
  if (schema.oneOf) return valueOf(schema.oneOf[0] ?? {}, asked, key)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, asked)
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => valueOf(schema.items ?? {}, asked))
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0)
    default:
      return schema.format === 'uuid' ? crypto.randomUUID() : 'x'.repeat(Math.max(schema.minLength ?? 0, 43))
  }
}

function objectOf({ properties = {}, required = [] }: Json, asked: Asked): Record<string, unknown> {
  const wanted = Object.entries(properties).filter(([key]) => required.includes(key) || ALSO_IF_OPTIONAL.has(key))
  return Object.fromEntries(wanted.map(([key, schema]) => [key, valueOf(schema, asked, key)]))
}
