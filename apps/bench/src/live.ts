import { setTimeout as sleep } from 'node:timers/promises'
import { addPost } from '@cloakroom/contract/posts.ts'
import { pathOf } from './ask.ts'
import { makeBarePosts } from './bare-post.ts'
import { type Bench, type Case, caseOf, type Settings } from './bench.ts'
import { seedRoom, seedThread, WORDS } from './debate.ts'
import { median, quantile } from './medians.ts'
import { type SeededMember, seedMembers } from './network.ts'
import { openApi, type Server } from './open-api.ts'
import { openReference } from './open-reference.ts'
import { openStore, type Store } from './open-store.ts'
import { openWatchers, type Watchers } from './watchers.ts'

const SIZES = [100, 500, 1_000]
const POSTS_A_ROUND = 50
const PAUSE_MS = 20
/** A server that has just started runs its code for the first times; a house does so once in weeks. */
const POSTS_TO_WARM_UP = 200

type Side = { server: Server; watchers: Watchers; post: (id: string) => Promise<Response> }
type Round = { milliseconds: number[]; cpuMicroseconds: number }

/** From the moment a reply is sent to the moment the last socket has it, against a bare `ws` server that sends the same bytes. */
export const live: Bench = {
  summary: `from a reply to the last of ${SIZES.join(', ')} sockets of as many members`,
  async run(settings) {
    await using store = await openStore()
    await makeBarePosts(store.owner)
    const members = await seedMembers(store.owner, Math.max(...SIZES))
    const cases: Case[] = []
    for (const size of SIZES) cases.push(...(await measure(settings, store, members.slice(0, size))))
    return { name: 'live', unit: 'milliseconds, or microseconds of server CPU (less is better)', cases }
  },
}

async function measure(settings: Settings, store: Store, members: SeededMember[]): Promise<Case[]> {
  // A server of their own for each size: nothing of the size before is left in memory.
  await using api = await openApi(store, settings)
  await using reference = await openReference(store, 'live')
  const { origin } = api
  await store.owner.query(`update members set opens_rooms = true where id = $1`, [members[0]?.memberId])
  const roomId = await seedRoom(origin, store.owner, members)
  const { threadId, firstPostId } = await seedThread(origin, store.owner, members, roomId, 50)
  const cookies = members.map(({ cookie }) => cookie)
  await using ourWatchers = await openWatchers(origin, cookies, roomId)
  await using bareWatchers = await openWatchers(reference.origin, cookies, roomId)

  const json = { 'content-type': 'application/json' }
  const [writer = ''] = cookies
  const ours: Side = {
    server: api,
    watchers: ourWatchers,
    post: (id) =>
      fetch(origin + pathOf(addPost, { roomId, threadId }), {
        method: 'POST',
        headers: { ...json, cookie: writer },
        body: JSON.stringify({ id, parentId: firstPostId, markdown: WORDS }),
      }),
  }
  // What ours sends is what the reference is given to send: the same number of bytes.
  const { frame } = await deliver(ours)
  const bare: Side = {
    server: reference,
    watchers: bareWatchers,
    post: (id) => {
      const post = { id, roomId, threadId, parentId: firstPostId, seat: crypto.randomUUID(), markdown: WORDS }
      const body = JSON.stringify({ post, frame: frame.toString().replaceAll(frameId(frame), id) })
      return fetch(`${reference.origin}/posts`, { method: 'POST', headers: json, body })
    },
  }
  return await compare(settings, members.length, ours, bare)
}

async function compare({ rounds }: Settings, size: number, ours: Side, bare: Side): Promise<Case[]> {
  const measured = { ours: [] as Round[], bare: [] as Round[] }
  const sides = [
    ['ours', ours],
    ['bare', bare],
  ] as const
  for (const [, side] of sides) for (let post = 0; post < POSTS_TO_WARM_UP; post++) await deliver(side)
  for (let round = 0; round < rounds; round++)
    for (const [name, side] of round % 2 === 0 ? sides : sides.toReversed()) measured[name].push(await oneRound(side))
  const times = (side: Round[]) => side.flatMap((round) => round.milliseconds)
  const cpu = (side: Round[]) => median(side.map((round) => round.cpuMicroseconds / POSTS_A_ROUND / size))
  return [
    caseOf(`${size} sockets, median ms`, median(times(measured.ours)), median(times(measured.bare))),
    caseOf(`${size} sockets, p99 ms`, quantile(times(measured.ours), 0.99), quantile(times(measured.bare), 0.99)),
    caseOf(`${size} sockets, CPU µs per delivery`, cpu(measured.ours), cpu(measured.bare)),
  ]
}

async function oneRound(side: Side): Promise<Round> {
  const before = await side.server.process.cpuMicroseconds()
  const milliseconds: number[] = []
  for (let post = 0; post < POSTS_A_ROUND; post++) {
    milliseconds.push((await deliver(side)).milliseconds)
    await sleep(PAUSE_MS)
  }
  const after = await side.server.process.cpuMicroseconds()
  return { milliseconds, cpuMicroseconds: after - before }
}

async function deliver({ watchers, post }: Side): Promise<{ milliseconds: number; frame: Buffer }> {
  const id = crypto.randomUUID()
  const heard = watchers.allHear(id)
  const begin = performance.now()
  const [{ frame, at }] = await Promise.all([heard, post(id).then(demandKept)])
  return { milliseconds: at - begin, frame }
}

async function demandKept(answer: Response): Promise<void> {
  const text = await answer.text()
  if (answer.status !== 201) throw new Error(`a reply was answered with ${answer.status}: ${text}`)
}

/** The id of the post that a frame tells of. */
function frameId(frame: Buffer): string {
  const { post } = JSON.parse(frame.toString())
  return String(post.id)
}
