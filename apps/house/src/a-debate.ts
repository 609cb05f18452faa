import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { acceptInvitation, InvitationView, inviteMember, openInvitation } from '@cloakroom/contract/invitations.ts'
import { MeView } from '@cloakroom/contract/members.ts'
import {
  acceptRoomInvitation,
  inviteToRoom,
  listRoomInvitations,
  RoomInvitationView,
} from '@cloakroom/contract/room-invitations.ts'
import { openRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import * as z from 'zod'
import type { TestHouse } from './a-house.ts'

/** A member with a session on the real house, who speaks HTTP and nothing else. */
export type Debater = { memberId: string; cookie: string }

export type Debate = { roomId: string; threadId: string; firstPostId: string; debaters: Debater[] }

type Given = { params?: Record<string, string>; body?: unknown; query?: Record<string, string> }

const Invitations = z.object({ invitations: z.array(RoomInvitationView) })
const ENROLMENT = /\/invitation#([\w-]{43})/

/** So many people enrolled by the printed link and by mail, sitting in one room with one thread. Everything goes by the front door. */
export async function aDebate(house: TestHouse, dataDir: string, size: number): Promise<Debate> {
  const [, token = ''] = await house.says(ENROLMENT)
  const steward = await enrol(house, token, 0)
  const debaters = [steward]
  for (let index = 1; index < size; index++) {
    const body = { id: crypto.randomUUID(), address: addressOf(index), reminder: '', asSteward: false }
    await ask(house.url, inviteMember, { body }, steward.cookie)
    debaters.push(await enrol(house, await tokenInMail(join(dataDir, 'outbox'), addressOf(index)), index))
  }
  const roomId = crypto.randomUUID()
  const charter = { attribution: 'named', quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: null }
  const room = { id: roomId, name: 'The night shift', purpose: '', charter }
  await ask(house.url, openRoom, { body: room }, steward.cookie)
  for (const { memberId, cookie } of debaters.slice(1)) {
    await ask(house.url, inviteToRoom, { params: { roomId }, body: { memberId, note: '' } }, steward.cookie)
    const { invitations } = Invitations.parse(await ask(house.url, listRoomInvitations, {}, cookie))
    const params = { invitationId: invitations[0]?.id ?? '' }
    await ask(house.url, acceptRoomInvitation, { params, body: { charterVersion: 1 } }, cookie)
  }
  const threadId = crypto.randomUUID()
  const firstPostId = crypto.randomUUID()
  const post = { id: firstPostId, markdown: 'Who keeps the lights on when everything falls over?' }
  const thread = { id: threadId, title: 'What keeps going', topics: [], post }
  await ask(house.url, startThread, { params: { roomId }, body: thread }, steward.cookie)
  return { roomId, threadId, firstPostId, debaters }
}

/** One request; throws with the status and the body when the answer is not the one that the contract promises. */
export async function ask(origin: string, endpoint: Endpoint, given: Given, cookie = ''): Promise<unknown> {
  const response = await send(origin, endpoint, given, cookie)
  const text = await response.text()
  if (response.status !== endpoint.status) throw new Error(`${endpoint.name}: ${response.status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

function send(origin: string, { method, path }: Endpoint, given: Given, cookie: string): Promise<Response> {
  const filled = path.replaceAll(/:(\w+)/g, (_, key: string) => given.params?.[key] ?? '')
  const query = given.query ? `?${new URLSearchParams(given.query).toString()}` : ''
  const body = given.body === undefined ? {} : { body: JSON.stringify(given.body) }
  const headers = { cookie, ...(given.body === undefined ? {} : { 'content-type': 'application/json' }) }
  return fetch(`${origin}${filled}${query}`, { method, headers, ...body, signal: AbortSignal.timeout(20_000) })
}

async function enrol(house: TestHouse, token: string, index: number): Promise<Debater> {
  const { pledge } = InvitationView.parse(await ask(house.url, openInvitation, { body: { token } }))
  const body = {
    token,
    pledgeVersion: pledge.version,
    personalName: `Robin ${NAMES[index] ?? 'Vale'}`,
    passPhrase: 'seven quiet lanterns above the harbour',
    languages: ['en'],
    timeZone: 'UTC',
    address: addressOf(index),
  }
  const response = await send(house.url, acceptInvitation, { body }, '')
  const text = await response.text()
  if (response.status !== acceptInvitation.status) throw new Error(`acceptInvitation: ${response.status} ${text}`)
  const { id } = MeView.parse(JSON.parse(text))
  const [cookie = ''] = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  return { memberId: id, cookie }
}

const NAMES = ['Ash', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Linden', 'Maple', 'Rowan']

function addressOf(index: number): string {
  return `person-${index}@example.org`
}

/** Mail is sent after the answer, so it is waited for. */
async function tokenInMail(outbox: string, address: string): Promise<string> {
  mkdirSync(outbox, { recursive: true })
  for (let waited = 0; waited < 10_000; waited += 50) {
    for (const name of readdirSync(outbox).filter((file) => file.endsWith('.eml'))) {
      const mail = readFileSync(join(outbox, name), 'utf8')
        .replaceAll(/=\r?\n/g, '')
        .replaceAll('=3D', '=')
      const [, token] = ENROLMENT.exec(mail) ?? []
      if (mail.includes(address) && token) return token
    }
    await sleep(50)
  }
  throw new Error(`no mail to ${address} came`)
}
