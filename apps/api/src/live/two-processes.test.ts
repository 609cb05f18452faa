import { randomUUID } from 'node:crypto'
import { CLOSE_CODES, type ServerFrame } from '@cloakroom/contract/live.ts'
import { addPost, tellWriting } from '@cloakroom/contract/posts.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { signOut } from '@cloakroom/contract/sessions.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { notify } from './publish.ts'
import { aSocket } from './testing.ts'
import { aValkey, type TestValkey } from './testing-valkey.ts'

const isEvent = (frame: ServerFrame) => frame.type === 'event'
const isWatching = (frame: ServerFrame) => frame.type === 'watching'

describe.each(['PostgreSQL', 'Valkey'])('two processes of one house, with %s between them', (bus) => {
  let valkey: TestValkey | null
  let one: TestHouse
  let other: TestHouse
  let originOfOne: string
  let originOfOther: string
  let ana: TestMember
  let ben: TestMember
  let roomId: string
  const threadId = randomUUID()

  beforeAll(async () => {
    valkey = bus === 'Valkey' ? await aValkey() : null
    const liveBusUrl = valkey?.url ?? null
    one = await aHouse({ liveBusUrl })
    other = await aHouse({ liveBusUrl, beside: one })
    originOfOne = await one.listen()
    originOfOther = await other.listen()
    ana = await aMember(one, { opensRooms: true })
    ben = await aMember(one)
    roomId = (await aRoom(one, ana, { members: [ben] })).roomId
    const post = { id: randomUUID(), markdown: 'Shall we begin?' }
    await ana.call(startThread, { params: { roomId }, body: { id: threadId, title: 'Apart', topics: [], post } })
  })
  afterAll(async () => {
    await other.close()
    await one.close()
    await valkey?.die()
  })

  /** Watches from now on: nothing of before is sent. */
  async function watching(by: TestMember) {
    const socket = await aSocket(originOfOther, by.cookie)
    socket.say({ type: 'watch', room: roomId, since: 1_000_000 })
    await socket.next(({ type }) => type === 'behind')
    return socket
  }

  function say(markdown: string) {
    return ana.call(addPost, { params: { roomId, threadId }, body: { id: randomUUID(), markdown } })
  }

  it('shows at the one what is written at the other', async () => {
    const socket = await watching(ben)
    const post = await say('Across the corridor.')
    expect(await socket.next(isEvent)).toMatchObject({ kind: 'post.added', post: { id: post.id } })
    await ana.call(tellWriting, { params: { roomId, threadId } })
    expect(await socket.next(({ type }) => type === 'writing')).toEqual({
      type: 'writing',
      room: roomId,
      thread: threadId,
    })
    socket.socket.close()
  })

  it.each(['named', 'handle'] as const)(
    'shows the same bytes at both in a room of %s speakers',
    async (attribution) => {
      const { roomId: room } = await aRoom(one, ana, { members: [ben], charter: { attribution } })
      const post = { id: randomUUID(), markdown: 'At the table.' }
      const thread = { id: randomUUID(), title: 'Here and there', topics: [], post }
      await ana.call(startThread, { params: { roomId: room }, body: thread })
      const sockets = await Promise.all([originOfOne, originOfOther].map((origin) => aSocket(origin, ben.cookie)))
      for (const socket of sockets) {
        socket.say({ type: 'watch', room, since: 0 })
        await socket.next(isWatching)
      }
      const place = { roomId: room, threadId: thread.id }
      for (const markdown of ['With care.', 'On a guess.', 'On a guess again, *with* **marks**.']) {
        const { id } = await ana.call(addPost, {
          params: place,
          body: { id: randomUUID(), parentId: post.id, markdown },
        })
        const isIt = (frame: ServerFrame) =>
          frame.type === 'event' && frame.kind === 'post.added' && frame.post.id === id
        await Promise.all(sockets.map((socket) => socket.next(isIt)))
        const [here, there] = sockets.map(({ raw }) =>
          raw.find((frame) => frame.includes(`"post":{"state":"standing","id":"${id}"`)),
        )
        expect(here).toEqual(expect.stringContaining('post.added'))
        expect(here).toBe(there)
      }
      for (const { socket } of sockets) socket.close()
    },
  )

  it('is silent at the one within a second of a removal at the other', async () => {
    const gone = await aMember(one)
    const { roomId: room } = await aRoom(one, ana, { members: [gone] })
    const socket = await aSocket(originOfOther, gone.cookie)
    socket.say({ type: 'watch', room, since: 0 })
    await socket.next(isWatching)
    const before = Date.now()
    await ana.call(removePerson, { params: { roomId: room, memberId: gone.memberId } })
    await socket.next((frame) => frame.type === 'not_found')
    expect(Date.now() - before).toBeLessThan(1000)
    const post = { id: randomUUID(), markdown: 'after they left' }
    await ana.call(startThread, {
      params: { roomId: room },
      body: { id: randomUUID(), title: 'Among us', topics: [], post },
    })
    await socket.silence(isEvent)
    socket.socket.close()
  })

  it('shuts at the one a socket whose session ends at the other', async () => {
    const leaver = await aMember(one)
    const socket = await aSocket(originOfOther, leaver.cookie)
    await leaver.call(signOut)
    expect(await socket.closed).toBe(CLOSE_CODES.signed_out)
  })

  it('tells nothing of what is taken back', async () => {
    const socket = await watching(ben)
    const undone = asMember(one.house.web.pool, ana.memberId, async (tx) => {
      await notify(tx, { type: 'gone', room: roomId, member: ben.memberId })
      throw new Error('taken back')
    })
    await expect(undone).rejects.toThrow('taken back')
    await socket.silence(({ type }) => type === 'not_found')
    await say('Still among us.')
    await socket.next(isEvent)
    socket.socket.close()
  })

  it('asks PostgreSQL to tell and to listen only where nobody else does', async () => {
    const owner = new Client({ connectionString: one.database.ownerUrl })
    await owner.connect()
    let heard = 0
    owner.on('notification', () => heard++)
    await owner.query('listen cloakroom_live')
    await say('Who hears this?')
    await owner.query('select 1')
    const { rows } = await owner.query(
      `select count(*)::int as lines from pg_stat_activity where datname = current_database() and application_name = 'cloakroom bus'`,
    )
    await owner.end()
    expect({ heard, ...rows[0] }).toEqual(bus === 'Valkey' ? { heard: 0, lines: 0 } : { heard: 1, lines: 2 })
  })
})

it('opens without its Valkey, and loses nothing until that is there, nor when it falls', async () => {
  const valkey = await aValkey()
  await valkey.die()
  const one = await aHouse({ liveBusUrl: valkey.url })
  const other = await aHouse({ liveBusUrl: valkey.url, beside: one })
  await one.listen()
  const ana = await aMember(one, { opensRooms: true })
  const { roomId } = await aRoom(one, ana)
  const otherOrigin = await other.listen()
  const socket = await aSocket(otherOrigin, ana.cookie)
  socket.say({ type: 'watch', room: roomId, since: 0 })
  await socket.next(isWatching)

  async function isHeard(title: string): Promise<void> {
    const body = { id: randomUUID(), title, topics: [], post: { id: randomUUID(), markdown: 'Is anybody there?' } }
    await ana.call(startThread, { params: { roomId }, body })
    expect(await socket.next(isEvent)).toMatchObject({ kind: 'thread.started', thread: { id: body.id } })
  }

  await isHeard('Before it is there')
  expect(valkey.published).toEqual([])
  await valkey.rise()
  await expect.poll(() => valkey.readers(), { timeout: 5_000 }).toBe(2)
  await isHeard('When it is there')
  expect(valkey.published).toHaveLength(1)
  await valkey.die()
  await isHeard('When it has fallen')
  const gone = await aMember(one)
  const { roomId: room } = await aRoom(one, ana, { members: [gone] })
  const theirs = await aSocket(otherOrigin, gone.cookie)
  theirs.say({ type: 'watch', room, since: 0 })
  await theirs.next(isWatching)
  const before = Date.now()
  await ana.call(removePerson, { params: { roomId: room, memberId: gone.memberId } })
  await theirs.next((frame) => frame.type === 'not_found')
  expect(Date.now() - before).toBeLessThan(1_000)
  await valkey.rise()
  await expect.poll(() => valkey.readers(), { timeout: 5_000 }).toBe(2)
  await isHeard('When it is back')
  expect(valkey.published).toHaveLength(2)
  await other.close()
  await one.close()
  await valkey.die()
})
