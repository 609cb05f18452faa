import { pretty } from '@react-email/render'
import { createHash } from 'node:crypto'
import type { DigestView } from '@cloakroom/contract/digests.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMailer } from '../mail/open-mailer.ts'
import { aConfig } from '../mail/testing.ts'
import { aMailServer, type MailServer } from '../mail/testing-server.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { writeDigestMail } from './digest-mail.ts'
import { aPost, aThread, follow, ledgerOf, sendAllDue, untilHour } from './testing.ts'

const PEOPLE = { writer: 'Brunhilde Quarrington', reader: 'Ottoline Zweigert', gone: 'Peregrine Aldous-Vane' }
const ADDRESS = 'ottoline.canary@mailbox-canary.example'

let t: TestHouse
let server: MailServer
let writer: TestMember
let reader: TestMember
let gone: TestMember

beforeAll(async () => {
  server = await aMailServer()
  const mailer = openMailer({ ...aConfig(), smtpUrl: server.url }, { log: () => {} })
  t = await aHouse({ mailer, publicUrl: 'https://cloakroom.example' })
  writer = await aMember(t, { personalName: PEOPLE.writer, opensRooms: true })
  reader = await aMember(t, { personalName: PEOPLE.reader, address: ADDRESS })
  gone = await aMember(t, { personalName: PEOPLE.gone })
})
afterAll(async () => {
  await t.close()
  await t.house.mailer.close()
  await server.close()
})

test('nobody is in it: no name, no room, no id, no address, no time, not even in what others wrote', async () => {
  const members = [reader, gone]
  const named = await aRoom(t, writer, { name: 'Gossamer Cabinet', charter: { digest: 'extracts' }, members })
  const charter = { digest: 'extracts', attribution: 'handle' } as const
  const masked = await aRoom(t, writer, { name: 'Obsidian Parlour', charter, members })
  await follow(reader, 'daily', 'm-coc')
  const first = await aThread(writer, named.roomId, {
    title: 'A question for Brunhilde Quarrington',
    markdown:
      'As **Ottoline** Zweigert and Peregrine said of https://employer-canary.example/us there.\n\n> Aldous-Vane: a quoted passage',
  })
  await aPost(reader, first, 'I see it as QUARRINGTON does.')
  await aThread(gone, masked.roomId, { title: 'Under another name', markdown: 'Heron 3 is wrong, Heron 2 is right.' })
  untilHour(t, 7)
  await sendAllDue(t)

  const came = server.taken.filter(({ mail }) => mail.subject === 'Your daily digest')
  expect(came).toHaveLength(1)
  const [{ mail, raw } = broken()] = came
  expect(mail.text).toContain('A question for [a participant] (2 new posts)\nhttps://cloakroom.example/rooms/')
  expect(mail.text).toContain('As [a participant] and [a participant] said of […] there.')
  expect(mail.to).toEqual([{ name: '', address: ADDRESS }])

  const [line] = await ledgerOf(t, reader)
  expect(mail.messageId).toBe(`<${line?.message_id}@cloakroom.example>`)
  const token = t.house.keys.token('unsubscribe', reader.memberId)
  const header = new Map(mail.headers.map(({ key, value }) => [key, value]))
  expect(header.get('list-unsubscribe')).toBe(`<https://cloakroom.example/api/unsubscribe/${token}>`)
  expect(header.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(header.get('auto-submitted')).toBe('auto-generated')
  expect(mail.text).toContain(`https://cloakroom.example/unsubscribe/${token}\n`)

  const ids = [writer, reader, gone].flatMap(({ memberId }) => [memberId, ...hashesOf(memberId)])
  const words = Object.values(PEOPLE).flatMap((name) => name.split(/[ -]/))
  const canaries = [...ids, ...words, 'Gossamer', 'Obsidian', 'Heron', 'canary', ...hashesOf(ADDRESS), first.postId]
  const headers = mail.headers
    .filter(({ key }) => key !== 'to')
    .map(({ value }) => value)
    .join('\n')
  const everything = `${raw.replace(/^To: .*\r?\n/m, '')}\n${mail.text}\n${mail.html}\n${headers}`
  for (const canary of canaries) {
    expect(everything.toLowerCase()).not.toContain(canary.toLowerCase())
    expect(everything).not.toContain(Buffer.from(canary).toString('base64').replace(/=+$/, ''))
  }
  // Ids are random, and may happen to look like a year.
  const shown = `${mail.text}${mail.html}`.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
  expect(shown).not.toMatch(/\d\d:\d\d|20\d\d|<(img|link|script|iframe)|url\(/)
})

test('two readers’ copies differ in To, in what is drawn for each mail, in the token that stops it and in what is unread: in nothing else', async () => {
  const address = 'ifor.canary@elsewhere-canary.example'
  const other = await aMember(t, { personalName: 'Ifor Ap Rhys', address, timeZone: 'UTC' })
  const { roomId } = await aRoom(t, writer, { charter: { digest: 'extracts' }, members: [reader, other] })
  await follow(other, 'daily', 'm-can')
  await follow(reader, 'daily', 'm-can')
  await aThread(other, roomId, { title: 'Who reads this?', topics: ['m-can'], markdown: 'Two of us, é and 日本.' })
  server.taken.length = 0
  untilHour(t, 7)
  await sendAllDue(t)
  expect(server.taken.flatMap(({ to }) => to).toSorted()).toEqual([address, ADDRESS])
  const copies = server.taken.map(({ raw, mail, to }) => ({
    bytes: alike(raw, mail.messageId ?? '', to[0] ?? ''),
    text: mail.text?.replaceAll(TOKEN, 'TOKEN').replace(UNREAD, ''),
    html: mail.html?.replaceAll(TOKEN, 'TOKEN').replace(UNREAD, ''),
  }))
  expect(server.taken.filter(({ mail }) => UNREAD.test(mail.text ?? ''))).toHaveLength(1)
  expect(copies[0]?.text).toContain('Two of us, é and 日本.')
  expect(copies[0]).toEqual(copies[1])
})

test('offers what lists offer, and nothing of it is the reader’s but the token', async () => {
  const [{ mail } = broken()] = server.taken
  const lists = mail.headers.filter(({ key }) => key.startsWith('list-')).map(({ key, value }) => [key, value])
  expect(Object.fromEntries(lists)).toEqual({
    'list-id': 'Cloakroom <letters.cloakroom.example>',
    'list-help': '<https://cloakroom.example/topics>',
    'list-subscribe': '<https://cloakroom.example/topics>',
    'list-post': 'NO',
    'list-unsubscribe': expect.stringMatching(/^<https:\/\/cloakroom\.example\/api\/unsubscribe\/[\w-]{43}>$/),
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  })
})

describe('says what it always said', () => {
  const thread = {
    roomId: id(1),
    threadId: id(2),
    title: 'Who pays at the port? 港で',
    newPosts: 3,
    extract: 'Nobody asks.',
  }
  const sections: DigestView['sections'] = [
    { of: { kind: 'threads' }, threads: [{ ...thread, threadId: id(5) }], more: 0, counted: null },
    { of: { kind: 'topic', topicId: 'm-coc', name: 'Cocaine trade' }, threads: [thread], more: 0, counted: null },
    {
      of: { kind: 'topic', topicId: 'x-cor', name: 'Corruption' },
      threads: [{ ...thread, threadId: id(3), title: 'A <script>', newPosts: 1, extract: null }],
      more: 2,
      counted: null,
    },
    {
      of: { kind: 'rooms' },
      threads: [{ ...thread, threadId: id(6), title: 'من يقرر؟', newPosts: 2, extract: null }],
      more: 0,
      counted: { threads: 2, posts: 7 },
    },
    {
      of: { kind: 'topic', topicId: 'x-gen', name: 'Gender' },
      threads: [],
      more: 0,
      counted: { threads: 1, posts: 1 },
    },
  ]
  const digest: DigestView = {
    rhythm: 'weekly',
    sections,
    questions: [{ roomId: id(1), threadId: id(7), title: 'Who keeps the second list?' }],
    notes: [{ roomId: id(1), noteId: id(8), title: 'What the ports told us' }],
    unread: [{ roomId: id(1), threadId: id(9), title: 'Seals, and the twenty minutes' }],
  }
  const addressed = { to: 'reader@mail.example', messageId: id(4), unsubscribeToken: 'T'.repeat(43) }

  test.each([
    ['digest', 'en', 'weekly'],
    ['digest-at-once', 'en', 'at_once'],
    ['digest-french', 'fr', 'daily'],
    ['digest-spanish', 'es', 'weekly'],
    ['digest-portuguese', 'pt', 'monthly'],
    ['digest-russian', 'ru', 'weekly'],
    ['digest-arabic', 'ar', 'weekly'],
  ] as const)('%s', async (file, language, rhythm) => {
    const mail = await writeDigestMail(
      { publicUrl: 'https://cloakroom.example' },
      { ...digest, rhythm },
      { ...addressed, language },
    )
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(`golden/${file}.txt`)
    await expect(await pretty(mail.html)).toMatchFileSnapshot(`golden/${file}.html`)
  })
})

/** What one of two has not read, from its heading to the end of the news, in text and HTML. */
const UNREAD = /\s*(<h2[^>]*>|— |=E2=80=94 )?You have not read yet[^]*?(?=\s*(<p [^>]*>)?What is said)/

const TOKEN = /(?<=unsubscribe\/)[\w-]{43}/g

/** The bytes of a mail with what may differ put out of sight: the reader in To, the id and the boundary drawn for it, the minute, and the token. */
function alike(raw: string, messageId: string, to: string): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1]?.replace(/-Part_\d+$/, '') ?? broken()
  return raw
    .replaceAll(/=\r\n/g, '')
    .replace(`To: ${to}`, 'To: READER')
    .replaceAll(messageId, 'MESSAGE')
    .replaceAll(boundary, 'BOUNDARY')
    .replace(/^Date: .*$/m, 'Date: MINUTE')
    .replaceAll(TOKEN, 'TOKEN')
    .replaceAll(new RegExp(UNREAD, 'g'), '')
}

function broken(): never {
  throw new Error('no digest came')
}

function id(n: number): string {
  return `00000000-0000-4000-8000-00000000000${n}`
}

function hashesOf(text: string): string[] {
  return ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(text).digest('hex'))
}
