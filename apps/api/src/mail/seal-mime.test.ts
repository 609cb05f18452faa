import PostalMime from 'postal-mime'
import { beforeAll, expect, test } from 'vitest'
import { aKeyPair, openMime } from '../mail-keys/testing.ts'
import { listHeaders } from './list-headers.ts'
import type { Mail } from './mailer.ts'
import { toMime } from './mime.ts'
import { openSender } from './sender.ts'
import { aConfig, TEST_NOTICE } from './testing.ts'

const TO = 'ana@home.example'
const MAIL: Mail = {
  declared: TEST_NOTICE,
  to: TO,
  subject: 'Of ports – and of who waits there',
  text: 'Three threads on harbours.\n',
  html: '<p>Three threads on <b>harbours</b>.</p>',
  messageId: '<one@cloakroom.example>',
  headers: listHeaders(aConfig(), 't'.repeat(43)),
}

let key: Awaited<ReturnType<typeof aKeyPair>>

beforeAll(async () => {
  key = await aKeyPair()
})

const senderFor = (armored: string) => openSender(aConfig(), async (address) => (address === TO ? armored : null))

test('a sealed mail shows neither words nor title, and still who carries it and how it is stopped', async () => {
  const { bytes } = await toMime(senderFor(key.publicKey), MAIL)
  const shown = bytes.toString()
  for (const word of ['harbours', 'ports', 'Ana Ruiz', 'bureau']) expect(shown).not.toContain(word)
  const { subject, to, messageId, headers } = await PostalMime.parse(bytes)
  expect({ subject, to, messageId }).toEqual({
    subject: '[...]',
    to: [{ address: TO, name: '' }],
    messageId: MAIL.messageId,
  })
  const told = new Map(headers.map(({ key: name, value }) => [name, value]))
  expect(told.get('content-type')).toMatch(/^multipart\/encrypted; protocol="application\/pgp-encrypted"; boundary=/)
  expect(told.get('list-unsubscribe')).toBe(MAIL.headers!['List-Unsubscribe'])
  expect(shown).not.toMatch(/[^\r]\n/)
})

test('whoever has the key reads the same mail as everybody, with its fields', async () => {
  const { bytes } = await toMime(senderFor(key.publicKey), MAIL)
  const inner = await openMime(bytes, key.privateKey)
  const { bytes: plain } = await toMime(openSender(aConfig()), MAIL)
  const [read, wanted] = [await PostalMime.parse(inner), await PostalMime.parse(plain)]
  for (const part of ['subject', 'from', 'to', 'messageId', 'text', 'html'] as const)
    expect(read[part]).toEqual(wanted[part])
  const fields = read.headers.map(({ key: name, value }) => `${name}: ${value}`)
  expect(fields.find((field) => field.startsWith('content-type'))).toMatch(/; hp="cipher"; protected-headers="v1"$/)
  expect(fields).toContain('hp-outer: Subject: [...]')
  expect(fields.filter((field) => field.startsWith('hp-outer: Message-ID'))).toEqual([
    `hp-outer: Message-ID: ${MAIL.messageId}`,
  ])
})

test('nobody else can open it, and two sealings of one mail have nothing in common', async () => {
  const other = await aKeyPair()
  const sealed = await Promise.all([1, 2].map(() => toMime(senderFor(key.publicKey), MAIL)))
  await expect(openMime(sealed[0]!.bytes, other.privateKey)).rejects.toThrow('No decryption key')
  const [one, two] = sealed.map(({ bytes }) => new Set(bytes.toString().match(/^[\w+/]{60,}$/gm)))
  expect(one!.size).toBeGreaterThan(10)
  expect([...one!].filter((line) => two!.has(line)).length).toBeLessThan(4)
})

test('somebody without a key gets the mail as it is, and so does everybody of one that tells of keys', async () => {
  for (const mail of [
    { ...MAIL, to: 'ben@home.example' },
    { ...MAIL, isNeverSealed: true as const },
  ]) {
    const { bytes } = await toMime(senderFor(key.publicKey), mail)
    expect((await PostalMime.parse(bytes)).text?.trim()).toBe(MAIL.text.trim())
  }
})

test('what can no longer be sealed is not sent: its reader is told so, under the same id', async () => {
  const ended = await aKeyPair(undefined, { keyExpirationTime: 60, date: new Date(Date.now() - 3_600_000) })
  const { bytes } = await toMime(senderFor(ended.publicKey), MAIL)
  const { subject, messageId, text } = await PostalMime.parse(bytes)
  expect({ subject, messageId }).toEqual({ subject: 'Your key has ended', messageId: MAIL.messageId })
  expect(text).toContain('https://cloakroom.example/settings')
  expect(bytes.toString()).not.toMatch(/harbours|ports/)
})
