import { join } from 'node:path'
import { mayRead } from '@cloakroom/charter/law.ts'
import { ROLES } from '@cloakroom/charter/roles.ts'
import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, aStranger, type TestHouse } from '../testing.ts'
import { concernsRoom, givenTo, nowhere } from './matrix-given.ts'
import { aLife, ASKERS, type Asker, type Life, type Place } from './matrix-life.ts'
import { type Row, saying, type State, STATES, writeMatrix } from './matrix-table.ts'
import { remembering } from './restore.ts'
import { WATCH, watchRoom } from './watch-socket.ts'

const TABLE = join(import.meta.dirname, '../../../../docs/access-matrix.md')
const OUTSIDE = ['elsewhere', 'steward', 'invited', 'former'] as const satisfies readonly Asker[]

let t: TestHouse
/** Who answers: this house, or another process of it. */
let process: TestHouse
let life: Life
let memory: Awaited<ReturnType<typeof remembering>>

beforeAll(async () => {
  t = await aHouse()
  process = t
  life = await aLife(t)
  memory = await remembering(t.database)
}, 120_000)
afterAll(async () => {
  await memory.close()
  if (process !== t) await process.close()
  await t.close()
})

/** Answers to the byte, by state, asker and how the room speaks. */
type Walk = { rows: Row[]; heard: Heard[] }
type Heard = { state: State; place: Place; asker: Asker; bytes: string }
const walks = new Map<Endpoint, Promise<Walk>>()

const named = (endpoints: readonly Endpoint[]) => endpoints.map((endpoint) => [endpoint.name, endpoint] as const)
const EVERYTHING = named(CATALOGUE)
const OF_ROOMS = named(CATALOGUE.filter(concernsRoom))

it.each(EVERYTHING)('%s is done for somebody, or its row proves nothing', async (_, endpoint) => {
  const { rows } = await walk(endpoint)
  expect(rows.flatMap(({ answers }) => [...answers.values()]).join(', ')).toContain('yes')
})

it.each(named(CATALOGUE.filter(({ access }) => access !== 'anyone')))(
  '%s tells strangers, and those whose membership has ended, the same: to sign in',
  async (_, endpoint) => {
    const { heard } = await walk(endpoint)
    const told = new Set(
      heard.filter(({ asker }) => asker === 'stranger' || asker === 'ended').map(({ bytes }) => bytes),
    )
    expect(told.size).toBe(1)
    expect([...told][0]).toContain('"code":"not_signed_in"')
  },
)

it.each(OF_ROOMS)('%s answers outsiders, to the byte, as of a room that was never made', async (_, endpoint) => {
  const { heard } = await walk(endpoint)
  for (const asker of OUTSIDE.filter((one) => !(one === 'invited' && isForInvited(endpoint)))) {
    const told = heard.filter((one) => one.asker === asker)
    expect(told.length).toBe(7)
    expect([asker, new Set(told.map(({ bytes }) => bytes)).size]).toEqual([asker, 1])
  }
})

it.each(named(CATALOGUE.filter(({ surface }) => surface === 'room-desk')))(
  '%s is not there for those who do not keep the door, whatever else they are',
  async (_, endpoint) => {
    const { heard } = await walk(endpoint)
    const told = heard.filter(({ asker }) => asker === 'member' || OUTSIDE.some((one) => one === asker))
    expect(new Set(told.map(({ bytes }) => bytes)).size).toBe(1)
  },
)

it.each(named(CATALOGUE.filter(({ path }) => path.startsWith('/api/rooms/:roomId'))))(
  '%s is done for nobody but those who read its surface by the law of the door',
  async (_, endpoint) => {
    const { rows } = await walk(endpoint)
    const done = rows.flatMap(({ answers }) =>
      [...answers].filter(([, word]) => word.includes('yes')).map(([asker]) => asker),
    )
    const readers = ROLES.filter((role) => mayRead(role, endpoint.surface) && mayRead(role, 'room'))
    expect(done.filter((asker) => !readers.some((role) => role === asker))).toEqual([])
  },
)

it('the socket is watched by those in the room, and tells outsiders the same of every other as of one that was never made', async () => {
  const { rows, heard } = await watching()
  const watchers = heard.filter(({ word, state }) => word === 'yes' && state !== 'never').map(({ asker }) => asker)
  expect(new Set(watchers)).toEqual(new Set(['member', 'moderator']))
  const told = heard.filter(({ word, asker }) => word === 'not there' && OUTSIDE.some((one) => one === asker))
  expect(told.length).toBe(7 * OUTSIDE.length)
  expect(new Set(told.map(({ bytes }) => bytes)).size).toBe(1)
  expect(rows.map(({ state }) => state)).toEqual(['open', 'closed', 'never'])
})

it('every answer is the one that the table in docs gives', async () => {
  const rows = []
  for (const endpoint of CATALOGUE) rows.push(...(await walk(endpoint)).rows)
  rows.push(...(await watching()).rows)
  await expect(writeMatrix(rows)).toMatchFileSnapshot(TABLE)
})

/** Once an endpoint, whoever needs it: everybody asks, of every room. */
function walk(endpoint: Endpoint): Promise<Walk> {
  const walking = walks.get(endpoint) ?? walkNow(endpoint)
  walks.set(endpoint, walking)
  return walking
}

async function walkNow(endpoint: Endpoint): Promise<Walk> {
  const rows: Row[] = []
  const heard: Heard[] = []
  for (const state of STATES.filter((one) => (one !== 'none') === concernsRoom(endpoint))) {
    const said = new Map<Asker, Set<string>>(ASKERS.map((asker) => [asker, new Set()]))
    for (const place of placesIn(state))
      for (const asker of ASKERS) {
        const one = await ask(endpoint, asker, place)
        heard.push({ state, place, asker, bytes: bytesOf(one) })
        said.get(asker)?.add(wordFor(endpoint, one.answer))
      }
    rows.push({ endpoint, state, answers: new Map([...said].map(([asker, words]) => [asker, [...words].join(', ')])) })
  }
  return { rows, heard }
}

type Watched = Heard & { word: string }
let watched: Promise<{ rows: Row[]; heard: Watched[] }> | undefined

/** Once, whoever needs it: everybody watches every room. */
function watching(): Promise<{ rows: Row[]; heard: Watched[] }> {
  watched ??= watchNow()
  return watched
}

async function watchNow(): Promise<{ rows: Row[]; heard: Watched[] }> {
  const origin = await t.listen()
  const heard: Watched[] = []
  for (const state of ['open', 'closed', 'never'] as const)
    for (const place of placesIn(state))
      for (const asker of ASKERS)
        heard.push({ state, place, asker, ...(await watchRoom(origin, life.askers[asker].cookie, place.roomId)) })
  const wordsOf = (state: State, asker: Asker) =>
    new Set(heard.filter((one) => one.state === state && one.asker === asker).map(({ word }) => word))
  const rows = (['open', 'closed', 'never'] as const).map((state) => ({
    endpoint: WATCH,
    state,
    answers: new Map(ASKERS.map((asker) => [asker, [...wordsOf(state, asker)].join(', ')] as const)),
  }))
  return { rows, heard }
}

/** An invitation is there for whoever was invited, as long as it stands. */
function isForInvited({ path }: Endpoint): boolean {
  return path.startsWith('/api/room-invitations/')
}

function placesIn(state: State): Place[] {
  return state === 'open' || state === 'closed' ? life[state] : [nowhere()]
}

type Said = { answer: LightMyRequestResponse; given: object }

/** Asks, and puts back what a request that was let in has changed. */
async function ask(endpoint: Endpoint, asker: Asker, place: Place): Promise<Said> {
  const person = life.askers[asker]
  const given = givenTo(endpoint, { life, asker: person, place })
  const now = () => aStranger(process, person.cookie).ask(endpoint, given)
  let answer = await now()
  if (answer.statusCode === 429) {
    await anotherProcess()
    answer = await now()
  }
  await t.mails.arrived()
  if (endpoint.method !== 'GET' && answer.statusCode === endpoint.status) await memory.restore()
  return { answer, given }
}

/** Attempts are counted in the memory of a process. Another one of the same house has counted none. */
async function anotherProcess(): Promise<void> {
  const before = process
  process = await aHouse({ beside: t })
  process.clock.advance(t.clock.now().getTime() - process.clock.now().getTime())
  if (before !== t) await before.close()
}

function wordFor(endpoint: Endpoint, answer: LightMyRequestResponse): string {
  return answer.statusCode === endpoint.status ? 'yes' : saying(ProblemView.parse(answer.json()).code)
}

/** Everything that was answered, but for the ids that came with the question. */
function bytesOf({ answer: { statusCode, headers, body }, given }: Said): string {
  const { date: _, ...told } = headers
  const ids = new Set(JSON.stringify(given).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
  const bytes = JSON.stringify([statusCode, told]) + body
  return [...ids].reduce((rest, id, index) => rest.replaceAll(id, `asked-${index}`), bytes)
}
