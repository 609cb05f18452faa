import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { kill } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EventFrame, LIVE_PATH, ServerFrame } from '@cloakroom/contract/live.ts'
import { ReadPostsView } from '@cloakroom/contract/posts.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { aHouse, aPlace, partOf, type TestHouse } from './a-house.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 })

const POSTS = 500
const CLIENTS = 8
const SOCKETS = 4

let place: Awaited<ReturnType<typeof aPlace>>
let house: TestHouse
let cookie: string
let roomId: string
let threadId: string

beforeEach(async () => {
  place = await aPlace()
  house = aHouse({ PORT: place.PORT, DATA_DIR: place.DATA_DIR })
  const [, token = ''] = await house.says(/\/invitation#([\w-]{43})/)
  await house.says(/Cloakroom is open/)
  const passPhrase = 'the umbrella stands by the door'
  const steward = { token, pledgeVersion: 1, personalName: 'Ines Vala', passPhrase, address: 'ines@example.org' }
  const enrolled = await send('POST', '/api/invitations/accepted', steward)
  cookie = enrolled.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  roomId = randomUUID()
  threadId = randomUUID()
  const charter = { attribution: 'named', quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: null }
  await send('POST', '/api/rooms', { id: roomId, name: 'Storm room', purpose: '', charter })
  const post = { id: randomUUID(), markdown: 'It begins.' }
  await send('POST', `/api/rooms/${roomId}/threads`, { id: threadId, title: 'A storm', topics: [], post })
})
afterEach(async () => {
  house.process.kill('SIGTERM')
  await house.ended
  rmSync(place.folder, { recursive: true, force: true })
})

function send(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${house.url}${path}`, {
    method,
    headers: { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(5_000),
  })
}

/** Sends one post as a client does: the same id again and again until the house has said that it has it. */
async function post(markdown: string): Promise<string> {
  const id = randomUUID()
  for (;;) {
    const answer = await send('POST', `/api/rooms/${roomId}/threads/${threadId}/posts`, { id, markdown }).catch(
      () => null,
    )
    if (answer?.status === 201) return id
    if (answer && answer.status < 500) throw new Error(`refused: ${await answer.text()}`)
    await sleep(100)
  }
}

/** A tab that stays: whenever its socket is gone it comes back and asks for what is newer than the last number it has seen. */
function aTab() {
  const seen: EventFrame[] = []
  let isClosed = false
  let socket: WebSocket
  const open = () => {
    socket = new WebSocket(`${house.url.replace('http', 'ws')}${LIVE_PATH}`, { headers: { cookie, origin: house.url } })
    socket.on('open', () => socket.send(JSON.stringify({ type: 'watch', room: roomId, since: seen.at(-1)?.seq ?? 1 })))
    socket.on('message', (data: Buffer) => {
      const frame = ServerFrame.parse(JSON.parse(data.toString()))
      if (frame.type === 'event') seen.push(frame)
      if (frame.type === 'behind') throw new Error('missed too much')
    })
    socket.on('error', () => {})
    socket.on('close', () => isClosed || setTimeout(open, 100))
  }
  open()
  return {
    seen,
    close: () => {
      isClosed = true
      socket.close()
    },
  }
}

async function everythingRead(): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const query = after ? `?after=${after}` : ''
    const answer = await send('GET', `/api/rooms/${roomId}/threads/${threadId}/posts${query}`)
    const { page } = ReadPostsView.parse(await answer.json())
    ids.push(...page.posts.map(({ id }) => id))
    after = page.next
  }
  return ids
}

it.each([
  ['the API', () => kill(partOf(house, 'main.ts'), 'SIGKILL')],
  ['PostgreSQL', () => kill(partOf(house, 'postgres'), 'SIGKILL')],
])(
  '%s is killed while eight clients write: every acknowledged post is there once, every tab has every number once',
  async (_, strike) => {
    const tabs = Array.from({ length: SOCKETS }, aTab)
    const acknowledged: string[] = []
    let toSend = POSTS
    const client = async () => {
      while (toSend-- > 0) {
        acknowledged.push(await post(`post ${toSend}`))
        if (acknowledged.length === POSTS / 5 || acknowledged.length === (POSTS * 3) / 5) strike()
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    expect(new Set(acknowledged).size).toBe(POSTS)
    const [first, ...rest] = await everythingRead()
    expect(first).toBeDefined()
    expect(rest.toSorted()).toEqual(acknowledged.toSorted())
    const numbers = Array.from({ length: POSTS }, (_none, index) => index + 2)
    for (const tab of tabs) {
      await vi.waitFor(() => expect(tab.seen.length).toBeGreaterThanOrEqual(POSTS), { timeout: 30_000 })
      expect(tab.seen.map(({ seq }) => seq)).toEqual(numbers)
      tab.close()
    }
  },
)
