import { wordsWait } from '@cloakroom/charter/batches.ts'
import { readDesk } from '@cloakroom/contract/desk.ts'
import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import type { PostPreviewView } from '@cloakroom/contract/previews.ts'
import type { CharterTerms } from '@cloakroom/contract/rooms.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { listThreads, startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewDigest } from '@cloakroom/contract/digests.ts'
import { aThread, digestsIn, follow, sendAllDue, untilHour } from '../digests/testing.ts'
import type { Mail } from '../mail/mailer.ts'
import { aRoom } from '../rooms/testing.ts'
import { nothingNew } from '../digests/compose-digest.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { endOfQuarter, nextQuarter } from '../waiting/testing.ts'
import { HAT, preview, WORDS } from './testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember
let many: TestMember[]

beforeAll(async () => {
  t = await aHouse({ publicUrl: 'https://cloakroom.example' })
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'Layla Haddad', address: 'layla@example.net' })
  many = await Promise.all(Array.from({ length: 5 }, () => aMember(t)))
  await follow(layla, 'daily', 'm-coc', 'm-tip')
})
afterAll(() => t.close())

/** The digest that is sent next morning, with what is its reader's own left empty. */
async function nextDigest(): Promise<Pick<Mail, 'subject' | 'text' | 'html'> | null> {
  const before = digestsIn(t).length
  untilHour(t, 7)
  await sendAllDue(t)
  const [mail] = digestsIn(t).slice(before)
  const token = t.house.keys.token('unsubscribe', layla.memberId)
  const own = (text: string) => text.replaceAll(token, '')
  return mail ? { subject: mail.subject, text: own(mail.text), html: own(mail.html) } : null
}

const attributions = ['named', 'handle', 'unattributed'] as const
const rest = [
  { quoting: 'free', digest: 'extracts' },
  { quoting: 'ask', digest: 'titles' },
  { quoting: 'never', digest: 'nothing' },
] as const
const CHARTERS = attributions.flatMap((attribution) => rest.map((others) => ({ attribution, ...others })))
const called = ({ attribution, quoting, digest }: Partial<CharterTerms>) => `${attribution}, ${quoting}, ${digest}`

describe('what a preview shows is what is shown, byte by byte', () => {
  it.each(CHARTERS.map((charter) => [called(charter), charter] as const))('%s', async (_, charter) => {
    const { roomId } = await aRoom(t, mo, { charter, members: [ana, layla, ...many] })
    const params = { roomId }
    const { threadId, postId } = await aThread(mo, roomId, {
      title: 'What Ana Silva asked',
      topics: ['m-tip', 'm-coc'],
      markdown: 'Well, what *did* you see?',
    })
    if (wordsWait(charter)) await nextQuarter(t)
    await nextDigest()
    if (wordsWait(charter)) endOfQuarter(t)
    const quotes = charter.quoting === 'never' ? [] : [{ postId, passage: 'what did you see' }]
    const post = { id: crypto.randomUUID(), parentId: postId, markdown: WORDS, quotes }
    const held = { id: crypto.randomUUID(), parentId: postId, markdown: `${WORDS}\n\n${HAT}`, quotes }
    const shown = await preview(ana, roomId, { threadId, ...post })
    const contested = await preview(ana, roomId, { threadId, ...held })

    await ana.call(contestHat, { params: { roomId, threadId }, body: held })
    await ana.call(addPost, { params: { roomId, threadId }, body: post })
    if (wordsWait(charter)) await nextQuarter(t)
    const desk = await mo.ask(readDesk, { params })
    expect(desk.body).toBe(
      `{"items":[{"kind":"post","held":${JSON.stringify(contested.desk)},"reports":[]}],"silences":[],"asking":0}`,
    )

    const page = await layla.ask(readPosts, { params: { roomId, threadId } })
    expect(page.body).toContain(`,${JSON.stringify(shown.room.post)}],"previous":null`)
    const threads = await layla.ask(listThreads, { params })
    expect(threads.body).toContain(`{"thread":${JSON.stringify(shown.room.thread)},`)

    const taken = await layla.ask(takeOut, { params: { roomId, postId: post.id }, body: { passage: WORDS.trim() } })
    expect(taken.statusCode === 201 ? taken.body : taken.json<{ code: string }>().code).toBe(
      shown.takeout.state === 'leaves' ? JSON.stringify(shown.takeout.takeout) : 'quote.not_allowed',
    )
    expect(shown.otherRoom).toEqual(elsewhere(shown.takeout))
    expect(shown.otherRoom.state).toBe(charter.quoting === 'free' ? 'leaves' : 'stays')
    await expectTheDigest(shown.digest)
  })
})

/** In another room the words stand as they would outside, and nothing beside them but the month. */
function elsewhere(shown: PostPreviewView['takeout']): PostPreviewView['otherRoom'] {
  if (shown.state === 'stays') return shown
  const { words, month, masked } = shown.takeout
  return { state: 'leaves', words, month, masked }
}

/** What the preview said of the digest is what its reader is told on their page and by mail, next morning. */
async function expectTheDigest(shown: PostPreviewView['digest']): Promise<void> {
  const next = await layla.ask(previewDigest, { query: { rhythm: 'daily' } })
  const told = shown.state === 'stays' ? nothingNew('daily') : shown.digest
  expect(next.body).toBe(JSON.stringify(told))
  expect(await nextDigest()).toEqual(shown.state === 'stays' ? null : shown.mail)
}

describe('the first post of a new thread', () => {
  it('is shown with its thread', async () => {
    const charter = { digest: 'extracts' } as const
    const { roomId } = await aRoom(t, mo, { charter, members: [ana, layla] })
    await nextDigest()
    const [id, threadId] = [crypto.randomUUID(), crypto.randomUUID()]
    const start = { title: 'Whether Mo Ferreira may wait', topics: ['m-coc', 'm-coc'] }
    const shown = await preview(ana, roomId, { id, threadId, markdown: WORDS, start })
    const body = { id: threadId, ...start, post: { id, markdown: WORDS } }
    const started = await ana.ask(startThread, { params: { roomId }, body })
    expect(started.body).toBe(JSON.stringify(shown.room))
    expect(shown.digest).toMatchObject({
      digest: { sections: [{ threads: [{ title: 'Whether [a participant] may wait', newPosts: 1 }] }] },
    })
    await expectTheDigest(shown.digest)
  })

  it('is shown to the desk with its thread, where a hat is contested', async () => {
    const { roomId } = await aRoom(t, mo, { members: [ana] })
    const [id, threadId] = [crypto.randomUUID(), crypto.randomUUID()]
    const start = { title: `${HAT} Who waits?`, topics: ['m-coc'] }
    const { desk } = await preview(ana, roomId, { id, threadId, markdown: HAT, start })
    expect([desk.start?.findings, desk.findings]).toMatchObject([[{ kind: 'hat' }], [{ kind: 'hat' }]])
    const body = { id: threadId, ...start, post: { id, markdown: HAT } }
    const held = await ana.ask(contestThread, { params: { roomId }, body })
    expect(held.body).toBe(JSON.stringify(desk))
    const shown = await mo.ask(readDesk, { params: { roomId } })
    expect(shown.body).toContain(`"held":${JSON.stringify(desk)},`)
  })

  it('is in no digest without a topic, nor where the charter says so', async () => {
    const start = { title: 'No topic at all', topics: [] }
    const open = await aRoom(t, mo, { members: [ana] })
    expect((await preview(ana, open.roomId, { markdown: 'Hm.', start })).digest).toEqual({
      state: 'stays',
      because: 'no_topic',
    })
    const shut = await aRoom(t, mo, { charter: { digest: 'nothing' }, members: [ana] })
    const topics = ['m-coc']
    const shown = await preview(ana, shut.roomId, { markdown: 'Hm.', start: { ...start, topics } })
    expect(shown.digest).toEqual({ state: 'stays', because: 'charter' })
  })

  it('is refused with topics that are none, and with something to answer', async () => {
    const { roomId } = await aRoom(t, mo, { members: [ana] })
    const start = { title: 'Whatever', topics: ['x-none'] }
    const asked = preview(ana, roomId, { markdown: 'Hm.', start })
    await expect(asked).rejects.toMatchObject({ code: 'malformed', details: { where: 'body/start/topics' } })
    const both = preview(ana, roomId, {
      markdown: 'Hm.',
      parentId: crypto.randomUUID(),
      start: { ...start, topics: [] },
    })
    await expect(both).rejects.toMatchObject({ code: 'malformed' })
  })
})
