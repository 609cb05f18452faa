import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { FastifyInstance } from 'fastify'
import { aStranger, type Caller } from '../testing.ts'
import { bytesOf, guiseOf } from './people.ts'
import { bodyFor, type Pools, queriesOf, waysInto } from './ways-in.ts'
import { factsFor, know, newWord, type World } from './world.ts'

const AT_ONCE = 6
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const NOT_ENDING = (endpoint: Endpoint) => endpoint.method !== 'GET' && endpoint.method !== 'DELETE'

/** What a viewer is called in the report, and how they ask. */
type Walker = { key: string | null; caller: Caller }

/** Everybody there is, the stranger first and whoever may do most last, so that what one ends the others have seen. */
export function walkersOf(world: World): Walker[] {
  const rank = ({ key }: { key: string }) => ['other', 'moderator', 'keeper', 'steward'].indexOf(key)
  const people = [...world.people.values()].toSorted((a, b) => rank(a) - rank(b))
  const stranger = aStranger(world.t, undefined, guiseOf(null, factsFor(world, 'stranger'), world.hear))
  return [{ key: null, caller: stranger }, ...people.map((caller) => ({ key: caller.key, caller }))]
}

/** Reads every route that can be read, as everybody, with every combination of known ids. Answers which were found open by somebody. */
export async function readEverything(
  world: World,
  endpoints: readonly Endpoint[],
  walkers: Walker[],
  most: number,
): Promise<Set<string>> {
  const opened = new Set<string>()
  const pools = poolsOf(world, most)
  for (const { key, caller } of walkers)
    await together(
      endpoints
        .filter(({ method }) => method === 'GET')
        .flatMap((endpoint) =>
          waysInto(endpoint, pools).flatMap((params) =>
            queriesOf(endpoint, pools, walkWord(world, key)).map((query) => async () => {
              const response = await caller.ask(endpoint, { params, ...(query && { query }) })
              if (response.statusCode === endpoint.status) opened.add(endpoint.name)
              harvest(world, endpoint, response.body)
            }),
          ),
        ),
    )
  return opened
}

/** Writes to every route that can be written to, with bodies made from their schemas; `isEnding` only what ends something, and last. */
export async function writeEverything(
  world: World,
  endpoints: readonly Endpoint[],
  walkers: Walker[],
  { isEnding }: { isEnding: boolean },
): Promise<void> {
  const pools = poolsOf(world, 3)
  const writing = endpoints.filter(isEnding ? ({ method }) => method === 'DELETE' : NOT_ENDING)
  for (const { key, caller } of walkers)
    for (const endpoint of writing)
      await together(
        waysInto(endpoint, pools).map((params) => async () => {
          const response = await caller.ask(endpoint, { params, ...bodyFor(endpoint, pools, walkWord(world, key)) })
          harvest(world, endpoint, response.body)
        }),
      )
}

/** Routes that are no endpoints of the contract: as the app itself lists them. */
export async function readRoutesApart(world: World, endpoints: readonly Endpoint[]): Promise<void> {
  const { t, hear } = world
  const listed = new Set(endpoints.map(({ path }) => path as string))
  const { ip, ...facts } = factsFor(world, 'stranger')
  for (const path of pathsOf(t.app).filter((one) => !listed.has(one)))
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'] as const) {
      const url = path.replace('*', `rooms/${[...(world.known.get('roomId') ?? [])][0]}`)
      const headers = { 'user-agent': facts.userAgent, referer: `https://${facts.domain}/`, cookie: facts.phone }
      const response = await t.app.inject({ method, url, headers, remoteAddress: ip })
      hear({ what: `${method} ${path}`, place: 'front-door', by: null, rooms: [], bytes: bytesOf(response) })
    }
}

function pathsOf(app: FastifyInstance): string[] {
  const lines = app.printRoutes({ commonPrefix: false }).split('\n')
  return lines.flatMap((line) => /(\/\S*|\*) \(/.exec(line)?.slice(1) ?? []).map((path) => (path === '*' ? '/*' : path))
}

/** Ids by name, a few of each kind and one that leads nowhere; every id there is for a name that is new. */
function poolsOf({ known }: World, most: number): Pools {
  const some = (ids: Iterable<string>) => spread([...ids], most)
  return {
    of(param) {
      if (param === 'token') return [...(known.get('token') ?? []), 'a'.repeat(43)]
      const ids = known.get(param) ?? [...known.values()].flatMap((all) => [...all]).filter((id) => id.includes('-4'))
      return param === 'topicId' ? some(ids) : [...some(ids), '5f0c8a52-7d1e-4b39-9c46-0a1b2c3d4e5f']
    },
  }
}

/** From all over the list: the first rooms are not the only ones. */
function spread(ids: string[], most: number): string[] {
  const step = Math.max(1, ids.length / most)
  return Array.from({ length: Math.min(most, ids.length) }, (_, index) => ids[Math.floor(index * step)]!)
}

/** An id that an answer tells under a name that is some route's param is tried from then on. */
function harvest(world: World, endpoint: Endpoint, body: string): void {
  for (const [, name = '', id = ''] of body.matchAll(/"(\w+Id|id)":"([0-9a-f-]{36})"/g))
    if (name !== 'id' && UUID.test(id)) know(world, name, id)
  const own = /\/(\w+?)s(?:\/mine)?$/.exec(endpoint.path)?.[1]
  if (own) for (const [, id = ''] of body.matchAll(/"id":"([0-9a-f-]{36})"/g)) know(world, `${own}Id`, id)
}

const walkWords = new WeakMap<World, Map<string | null, string>>()

/** What somebody writes on the walk: theirs alone, so that an echo of it is heard. */
function walkWord(world: World, key: string | null): string {
  const words = walkWords.get(world) ?? new Map<string | null, string>()
  walkWords.set(world, words)
  const word = words.get(key) ?? newWord(world, 'walk-words', key ?? 'stranger', null)
  words.set(key, word)
  return word
}

async function together(work: (() => Promise<void>)[]): Promise<void> {
  const left = work.toReversed()
  const run = async () => {
    for (let next = left.pop(); next; next = left.pop()) await next()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, run))
}
