import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listHeaders } from './list-headers.ts'
import { toMime } from './mime.ts'
import { openSender } from './sender.ts'
import { aConfig, TEST_NOTICE } from './testing.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const record = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const mail = {
  declared: TEST_NOTICE,
  to: 'reader@mail.example',
  subject: 'Grüße aus der Garderobe',
  text: `.\n  two  spaces \n${'long '.repeat(400)}\n\n\n`,
  html: '<p>ä</p>',
  messageId: '<the-one@cloakroom.example>',
  headers: listHeaders(aConfig(), 'T'.repeat(43)),
}

let folder: string
let asked: string[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloakroom dkim '))
  writeFileSync(file('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string) => join(folder, name)
const senderWith = (name: string) => openSender({ ...aConfig(), dkim: { selector: 'letters', keyFile: file(name) } })
const signed = async () => (await toMime(senderWith('key.pem'), mail)).bytes.toString('latin1')

/** What somebody finds who asks for the key of the domain, as a provider does. */
async function verdictOn(words: string): Promise<string[]> {
  asked = []
  const resolver = async (name: string) => {
    asked.push(name)
    return [[`v=DKIM1; k=rsa; p=${record}`]]
  }
  const { results } = await dkimVerify(Buffer.from(words, 'latin1'), { resolver })
  return results.map(({ status }) => status.result)
}

describe('where a key is set', () => {
  test('every mail is signed, at the domain it is from, with what unsubscribes under the signature', async () => {
    const words = await signed()
    expect(await verdictOn(words)).toEqual(['pass'])
    // As it is signed, so it travels: no line ends otherwise than mail servers make it end.
    expect(words).not.toMatch(/(?<!\r)\n/)
    expect(asked).toEqual(['letters._domainkey.cloakroom.example'])
    const covered = /\bh=([^;]*);/.exec(words)?.[1]?.replaceAll(/\s/g, '').toLowerCase().split(':')
    expect(covered).toEqual(expect.arrayContaining(['from', 'to', 'list-unsubscribe', 'list-unsubscribe-post']))
  })

  test.each([
    ['another subject', (words: string) => words.replace(/^Subject: .*$/m, 'Subject: Something else')],
    ['another address that unsubscribes', (words: string) => words.replace(/T{43}/, 'U'.repeat(43))],
    ['another sender', (words: string) => words.replace(/^From: .*$/m, 'From: somebody@elsewhere.example')],
    ['a word more', (words: string) => `${words}more\r\n`],
  ])('%s breaks the signature', async (_, change) => {
    const words = await signed()
    expect(change(words)).not.toBe(words)
    expect(await verdictOn(change(words))).not.toContain('pass')
  })

  test.each([
    ['is not there', 'nowhere.pem', () => {}, 'cannot be read'],
    ['is no key', 'words.pem', () => 'Nothing.', 'no RSA key'],
    [
      'is too short',
      'short.pem',
      () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'no RSA key',
    ],
    [
      'is of another kind',
      'curve.pem',
      () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'no RSA key',
    ],
  ])('a house whose key %s does not open, and says why', (_, name, content, why) => {
    const words = content()
    if (words !== undefined) writeFileSync(file(name), words)
    expect(() => senderWith(name)).toThrow(why)
  })
})

test('where no key is set a mail is left as it is', async () => {
  const { bytes } = await toMime(openSender(aConfig()), mail)
  expect(bytes.toString()).not.toContain('DKIM-Signature')
})
