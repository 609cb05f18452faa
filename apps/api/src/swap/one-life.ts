import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import { ServerFrame } from '@cloakroom/contract/live.ts'
import { connect } from '@cloakroom/database/connect.ts'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { bytesOf } from '../hunt/people.ts'
import { waysInto, queriesOf } from '../hunt/ways-in.ts'
import { aSocket, type TestSocket } from '../live/testing.ts'
import { openMailer } from '../mail/open-mailer.ts'
import { aHouse, aStranger, type TestHouse } from '../testing.ts'
import { asInAnyLife, type Constant } from './as-in-any-life.ts'
import { type Cast, type Casting, gather, idOf, ROOMS, type Role } from './cast.ts'
import { mailsIn, storeOf } from './left-behind.ts'
import { play } from './play.ts'
import { seedChance } from './seeded-chance.ts'

const MASTER_KEY = Buffer.alloc(32, 7)
/** The next morning: in the future of the database, whose own clock nobody can stop. */
const BEGIN = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 8 * 3_600_000)
const THEMSELVES: readonly string[] = ['moderator', 'onlooker', 'steward', 'outsider', 'stranger']
/** What one's own things are belongs to the member, and so does who else is in the network. */
const OWN = new Set(['own', 'network'])

/** Everything that anybody was told, by what it answers; nothing in it may depend on who played which part. */
export type Told = ReadonlyMap<string, string>

/** Acts the whole play with this casting in a house of its own, then reads everything as everybody. */
export async function oneLife(casting: Casting, alter?: (app: FastifyInstance) => void): Promise<Told> {
  await using open = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-swap-'))
  open.defer(() => rmSync(folder, { recursive: true, force: true }))
  const outbox = {
    smtpUrl: null,
    mailFrom: 'Cloakroom <house@localhost>',
    dkim: null,
    publicUrl: 'http://localhost:8080',
    dataDirectory: folder,
  }
  const mailer = openMailer(outbox, { log: () => {} })
  const pushes: [string, string][] = []
  const t = await aHouse({
    mailer,
    masterKey: MASTER_KEY,
    stopped: BEGIN,
    push: async ({ endpoint, headers, body }) => {
      const { Authorization: _, ...others } = headers
      // When, to whom, and how long; what stands in it is sealed for a browser of this life.
      pushes.push([endpoint, JSON.stringify({ at: t.house.now(), others, bytes: body.length })])
      return 201
    },
    ...(alter && { alter }),
  })
  open.defer(() => t.close())
  await seedChance(t)

  const answers: [Role | 'stranger', string, string][] = []
  let isOn = false
  const heard: Parameters<typeof gather>[2] = (role, endpoint, { params = {}, query = {} }, response) => {
    if (!isOn || (OWN.has(endpoint.surface) && !THEMSELVES.includes(role))) return
    const asked = `${role}: ${endpoint.name} ${Object.values({ ...(params as object), ...(query as object) }).join(' ')}`
    answers.push([
      role,
      asked,
      bytesOf(response)
        .toString()
        .replace(/^date: .*\r\n/m, ''),
    ])
  }
  const cast = await gather(t, casting, heard)
  const tabs = await openTabs(cast, await t.listen())
  open.defer(() => tabs.forEach(({ socket }) => socket.terminate()))
  isOn = true
  const owner = connect(t.database.ownerUrl, { max: 1 })
  open.defer(() => owner.close())
  await play(t, cast, () => settled(owner.pool, tabs))
  await readEverything(t, cast, heard)

  const constant = constantIds(cast)
  const actors = [...cast.values()]
  const told = new Map<string, string>()
  const add = (what: string, text: string) => {
    for (let n = 1; ; n++)
      if (!told.has(`${what} (${n})`)) return void told.set(`${what} (${n})`, asInAnyLife(text, constant, actors))
  }
  for (const [, asked, text] of answers) add(asInAnyLife(asked, constant, []), text)
  for (const [role, { raw }] of tabs) for (const frame of raw) add(`${role}: ${streamOf(frame)}`, frame)
  for (const [role, mail] of mailsIn(join(folder, 'outbox'), cast, constant)) add(`${role}: mail`, mail)
  for (const [endpoint, push] of pushes.toSorted(([a], [b]) => (a < b ? -1 : 1))) add(`${endpoint}: push`, push)
  for (const [table, rows] of await storeOf(t)) add(`table ${table}`, rows)
  return told
}

/** Events of a room come in order, and so does word that somebody writes; between the two there is none. */
function streamOf(raw: string): string {
  const { type, room } = ServerFrame.parse(JSON.parse(raw))
  return `frame ${type} in ${room}`
}

async function openTabs(cast: Cast, origin: string): Promise<ReadonlyMap<Role, TestSocket>> {
  const tabs = new Map<Role, TestSocket>()
  for (const role of ['onlooker', 'moderator', 'first', 'sixth'] as const) {
    const tab = await aSocket(origin, cast.get(role)!.cookie)
    for (const name of Object.keys(ROOMS)) {
      tab.say({ type: 'watch', room: idOf(name), since: 0 })
      await tab.next((frame) => frame.type === 'watching')
    }
    tabs.set(role, tab)
  }
  return tabs
}

/** Every tab has heard the latest event of every room. */
async function settled(owner: Pool, tabs: ReadonlyMap<Role, TestSocket>): Promise<void> {
  const { rows } = await owner.query<{ id: string; seq: string }>('select id, seq from rooms where seq > 0')
  for (const { raw } of tabs.values())
    for (const { id, seq } of rows)
      for (let tried = 0; !raw.some((frame) => frame.includes(`"room":"${id}","seq":${seq},`)); tried++) {
        if (tried > 1_000) throw new Error(`a tab did not hear event ${seq}`)
        await sleep(5)
      }
}

async function readEverything(t: TestHouse, cast: Cast, heard: Parameters<typeof gather>[2]): Promise<void> {
  const stranger = aStranger(t, undefined, { heard: (...answer) => heard('stranger', ...answer) })
  const pools = { of: (param: string) => POOLS[param] ?? [idOf('nothing')] }
  const readers = [...cast.values()].filter(
    ({ role }) => THEMSELVES.includes(role) || role === 'first' || role === 'fourth',
  )
  for (const caller of [...readers, stranger])
    for (const endpoint of CATALOGUE.filter(({ method }) => method === 'GET'))
      for (const params of waysInto(endpoint, pools))
        for (const query of queriesOf(endpoint, pools, 'Vane'))
          await caller.ask(endpoint, { params, ...(query && { query }) })
}

const ROOM_NAMES = Object.keys(ROOMS)
const POOLS: Record<string, string[]> = {
  roomId: ROOM_NAMES.map((name) => idOf(name)),
  threadId: ROOM_NAMES.map((name) => idOf(`${name} thread`)),
  postId: ROOM_NAMES.flatMap((name) => ['2', '4', 'reply'].map((post) => idOf(`${name} ${post}`))),
  token: ['a'.repeat(43)],
  topicId: ['m-coc'],
}

function constantIds(cast: Cast): Constant {
  const posts = [
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    'reply',
    'address',
    'accepted',
    'returned',
    'waiting',
    'unsaid',
    'draft',
  ]
  const chosen = ROOM_NAMES.flatMap((name) => [
    idOf(name),
    idOf(`${name} thread`),
    ...posts.map((post) => idOf(`${name} ${post}`)),
  ])
  return new Set([...chosen, ...[...cast.values()].map(({ memberId }) => memberId), idOf('nothing')])
}
