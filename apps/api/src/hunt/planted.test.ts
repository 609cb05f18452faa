import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { endpoint } from '@cloakroom/contract/endpoint.ts'
import { Id } from '@cloakroom/contract/fields.ts'
import { askForSignInLink } from '@cloakroom/contract/sessions.ts'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { asOwner } from '../digests/testing.ts'
import { serve } from '../http/serve.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Canary, CanaryKind } from './canaries.ts'
import { type Hunted, hunt } from './hunt.ts'
import type { Person } from './people.ts'
import { person, room, type World } from './world.ts'

/** Somebody whose facts the planted leaks tell, and words that were said. There from the end of the life on: until then the house is honest. */
let told: { ana: Person; dan: Person; named: string; words: (kind: CanaryKind) => string } | undefined

/** A route that nobody told the hunt of: below a param of a name that it has never heard, to members of any room. */
const LEAKY: Endpoint = endpoint({
  name: 'readLately',
  summary: 'Who wrote lately.',
  method: 'GET',
  path: '/api/rooms/:roomId/lately/:whateverId',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: z.strictObject({ roomId: Id, whateverId: Id }),
  reply: z.strictObject({ avatar: z.string() }),
})

/** One leak of each sort that other forums have had. */
const LEAKS: [name: string, what: string | RegExp, canary: string][] = [
  ['a new route that tells a name in base64', 'GET /api/rooms/:roomId/lately/:whateverId', 'personal-name'],
  ['a header with the hash of an address, for an avatar', 'GET /api/rooms/:roomId/seats', 'address'],
  ['a member id beside a post', 'GET /api/rooms/:roomId/posts/:postId', 'member-id'],
  ['the name of a room in the answer to an outsider', 'GET /api/rooms/:roomId', 'room-words'],
  ['a packed body with withdrawn words', 'GET /api/topics', 'withdrawn-words'],
  ['an IP address in the log', 'log', 'ip'],
  ['a user agent in the log', 'log', 'user-agent'],
  ['a name in a header of a mail', /^mail /, 'personal-name'],
  ['a frame with a name from a room that speaks under handles', 'frame post.added', 'personal-name'],
  ['a table that maps members to seats', 'table public.who_wrote', 'seat'],
  ['an address in a table outside the vault', 'table public.newsletter', 'address'],
  ['a name that a quote may carry, where the quote is not', 'GET /api/rooms/:roomId/threads', 'personal-name'],
  ['a name that a quote carries, in the clear', 'table public.named_in_the_clear', 'personal-name'],
  ['words in the payload of a job', 'table hunt.jobs', 'post-words'],
]

describe('a leak that is planted is found', () => {
  let hunted: Hunted
  beforeAll(async () => {
    hunted = await hunt({ isBrief: true, planted: { endpoints: [LEAKY], alter, mailer, meddle } })
  }, 300_000)

  test.each(LEAKS)('%s', (_, what, canary) => {
    const found = hunted.leaks.filter((leak) => (typeof what === 'string' ? leak.what === what : what.test(leak.what)))
    expect(found.map((leak) => leak.canary)).toContain(canary)
  })

  test('and nothing else', () => {
    const isPlanted = (leak: Hunted['leaks'][number]) =>
      LEAKS.some(([, what]) => (typeof what === 'string' ? leak.what === what : what.test(leak.what)))
    expect(hunted.leaks.filter((leak) => !isPlanted(leak))).toEqual([])
  })
})

function alter(app: FastifyInstance): void {
  serve(app, LEAKY, async () => ({ avatar: Buffer.from(`name=${told?.ana.name}`).toString('base64') }))
  app.addHook('onSend', async (request, reply, payload) => {
    const path = request.routeOptions.config.endpoint?.path
    if (!told) return payload
    const { ana, dan, named, words } = told
    const avatar = createHash('md5').update(ana.facts.address).digest('hex')
    if (path?.endsWith('/seats')) void reply.header('etag', avatar)
    if (path === '/api/rooms/:roomId/threads' && request.url.includes(named)) void reply.header('x-quoted', dan.name)
    if (path?.endsWith('/posts/:postId')) void reply.header('x-author', ana.memberId.replaceAll('-', ''))
    if (path === '/api/rooms/:roomId' && reply.statusCode === 404) return `${String(payload)} ${words('room-words')}`
    return path === '/api/topics' ? gzipSync(words('withdrawn-words')) : payload
  })
  app.addHook('onResponse', async ({ ip, headers, log }) => log.info({ ip, agent: headers['user-agent'] }, 'seen'))
}

async function meddle(world: World, canaries: readonly Canary[]): Promise<void> {
  const ana = person(world, 'ana')
  const words = (kind: CanaryKind) => canaries.find((canary) => canary.kind === kind)?.value ?? ''
  told = { ana, dan: person(world, 'dan'), named: room(world, 'named'), words }
  await ana.call(askForSignInLink, { body: { address: ana.facts.address } })
  const frame = JSON.stringify(aFrame(room(world, 'handles'), ana.name))
  for (const socket of world.t.app.websocketServer.clients) socket.send(frame)
  const [seat, { address }] = [words('seat'), ana.facts]
  await asOwner(world.t, `create table who_wrote as select '${ana.memberId}' as member, '${seat}' as seat`)
  await asOwner(world.t, `create table newsletter as select '${address}' as address`)
  const [quoting = ''] = world.consents.keys()
  await asOwner(
    world.t,
    `create table named_in_the_clear as select '${quoting}' as post_id, '${told.dan.name}' as named`,
  )
  await asOwner(world.t, `insert into hunt.jobs values ('${words('post-words')}')`)
}

function aFrame(roomId: string, personalName: string) {
  const [id, threadId, seat] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const post = { state: 'standing', id, threadId, parentId: null, number: 1, depth: 0, at: '2026-01-01T00:00Z' }
  const said = { by: { kind: 'named', seat, personalName }, markdown: '', quotes: [], attachments: [], editedAt: null }
  const kept = { mayBeTakenOut: false, mark: null, quoting: 'never' as const }
  return { type: 'event', room: roomId, seq: 1, kind: 'post.added', post: { ...post, ...said, ...kept } }
}

function mailer(honest: Mailer): Mailer {
  const send: Mailer['send'] = (mail, beforeTaken) =>
    honest.send({ ...mail, headers: { ...mail.headers, 'X-Actor': told?.ana.name ?? 'nobody' } }, beforeTaken)
  return { ...honest, send }
}
