import { rmSync } from 'node:fs'
import { kill } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIVE_PATH, ServerFrame } from '@cloakroom/contract/live.ts'
import { addPost, ReadPostsView, readPosts } from '@cloakroom/contract/posts.ts'
import { reasonOf } from '@cloakroom/database/trouble.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { aDebate, ask, type Debate, type Debater } from './a-debate.ts'
import { aHouse, aPlace, becomes, partOf, type TestHouse } from './a-house.ts'

const CLIENTS = 8
const POSTS = 500
const KILLS: [after: number, part: string][] = [
  [POSTS / 4, 'main.ts'],
  [POSTS / 2, 'postgres -D'],
  [(POSTS * 3) / 4, 'main.ts'],
]

let place: Awaited<ReturnType<typeof aPlace>>
let house: TestHouse

beforeEach(async () => {
  place = await aPlace()
  house = aHouse({ PORT: place.PORT, DATA_DIR: place.DATA_DIR })
  await house.says(/^Cloakroom is open at/m)
}, 90_000)
afterEach(async () => {
  house.process.kill('SIGKILL')
  await house.ended
  rmSync(place.folder, { recursive: true, force: true })
})

test('every acknowledged post is there once, and every socket has every number once, whatever is killed meanwhile', async () => {
  const debate = await aDebate(house, place.DATA_DIR, CLIENTS)
  const watchers = debate.debaters.map((debater) => watch(debate, debater))
  const acknowledged: string[] = []
  const writers = debate.debaters.map((debater, index) =>
    write(debate, debater, Math.floor(POSTS / CLIENTS) + (index < POSTS % CLIENTS ? 1 : 0), acknowledged),
  )
  for (const [after, part] of KILLS) {
    expect(await becomes(() => acknowledged.length >= after, 120_000)).toBe(true)
    kill(partOf(house, part), 'SIGKILL')
  }
  await Promise.all(writers)
  expect(acknowledged).toHaveLength(POSTS)
  expect(new Set(acknowledged).size).toBe(POSTS)

  const kept = await readAll(debate)
  expect(kept.toSorted()).toEqual([debate.firstPostId, ...acknowledged].toSorted())

  // The first post was number 1; each of the others has the next one.
  const everyNumber = Array.from({ length: POSTS + 1 }, (_, index) => index + 1)
  for (const { numbers, strange } of watchers) {
    await becomes(() => numbers.length >= everyNumber.length)
    // A room that seems gone, or too much missed, would make a tab throw away what it shows.
    expect(strange).toEqual([])
    expect(numbers).toEqual(everyNumber)
  }
  for (const { stop } of watchers) stop()
}, 300_000)

/** Sends so many posts one after the other; each, under the id it was given, again and again until it is acknowledged. */
async function write(
  { roomId, threadId, firstPostId }: Debate,
  { cookie }: Debater,
  count: number,
  acknowledged: string[],
) {
  for (let index = 0; index < count; index++) {
    const id = crypto.randomUUID()
    const given = { params: { roomId, threadId }, body: { id, parentId: firstPostId, markdown: `Thought ${index}.` } }
    for (;;) {
      const failure = await ask(house.url, addPost, given, cookie).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (failure === undefined) break
      // A refusal of the post itself would be refused again for ever.
      if (/: 4\d\d /.test(reasonOf(failure))) throw failure
      await sleep(100)
    }
    acknowledged.push(id)
  }
}

/** A tab: its socket comes back whenever it is lost, and asks for what is newer than the last number it has. */
function watch({ roomId }: Debate, { cookie }: Debater): { numbers: number[]; strange: string[]; stop: () => void } {
  const numbers: number[] = []
  const strange: string[] = []
  let isOver = false
  let socket: WebSocket
  const open = () => {
    const headers = { cookie, origin: house.url }
    socket = new WebSocket(`${house.url.replace('http', 'ws')}${LIVE_PATH}`, { headers })
    socket.on('open', () => socket.send(JSON.stringify({ type: 'watch', room: roomId, since: numbers.at(-1) ?? 0 })))
    socket.on('message', (data: Buffer) => {
      const frame = ServerFrame.parse(JSON.parse(data.toString()))
      if (frame.type === 'event') numbers.push(frame.seq)
      else if (frame.type !== 'watching') strange.push(frame.type)
    })
    socket.on('error', () => {})
    socket.on('close', () => void (isOver || setTimeout(open, 100)))
  }
  open()
  return {
    numbers,
    strange,
    stop: () => {
      isOver = true
      socket.terminate()
    },
  }
}

async function readAll({ roomId, threadId, debaters: [reader] }: Debate): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const given = { params: { roomId, threadId }, ...(after ? { query: { after } } : {}) }
    const { page } = ReadPostsView.parse(await ask(house.url, readPosts, given, reader?.cookie))
    ids.push(...page.posts.map(({ id }) => id))
    if (!page.next) return ids
    after = page.next
  }
}
