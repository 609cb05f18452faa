import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { pretty } from '@react-email/render'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mail } from './mailer.ts'
import { mailOfChainHead } from './mail-of-chain-head.ts'
import { mailInvitation } from './mail-invitation.ts'
import { mailOfUnsealing } from './mail-of-unsealing.ts'
import { mailSignInLink } from './mail-sign-in-link.ts'
import { mailWaitingInvitation } from './mail-waiting-invitation.ts'
import { openMailer } from './open-mailer.ts'
import { toMime } from './mime.ts'
import { openSender } from './sender.ts'
import { aConfig, caughtMails, TEST_NOTICE } from './testing.ts'

const TOKEN = 'Q'.repeat(43)
const to = 'reader.canary@mail-canary.example'
const link = `https://cloakroom.example/somewhere#${TOKEN}`

const templates = {
  'chain-head': (house: Parameters<typeof mailInvitation>[0]) =>
    mailOfChainHead(house, {
      to,
      head: 'c0ffee'.padEnd(64, '0'),
      messageId: '<0b5e6c1a-37f5-4b7e-8c55-6a2f0d1e9b34@cloakroom.example>',
    }),
  invitation: (house: Parameters<typeof mailInvitation>[0]) => mailInvitation(house, { to, link }),
  'sign-in-link': (house: Parameters<typeof mailInvitation>[0]) => mailSignInLink(house, { to, link }),
  'unsealing-asked': (house: Parameters<typeof mailInvitation>[0]) =>
    mailOfUnsealing(house, { to, what: 'asked', reason: 'threat-to-life' }),
  'unsealing-agreed': (house: Parameters<typeof mailInvitation>[0]) =>
    mailOfUnsealing(house, { to, what: 'agreed', reason: 'court-order' }),
  'unsealing-opened': (house: Parameters<typeof mailInvitation>[0]) =>
    mailOfUnsealing(house, { to, what: 'opened', reason: 'court-order' }),
  'waiting-invitation': (house: Parameters<typeof mailInvitation>[0]) => mailWaitingInvitation(house, { to }),
}

describe.each(Object.entries(templates))('%s', (name, send) => {
  let mail: Mail

  beforeAll(async () => {
    const { mailer, mails } = caughtMails()
    await send({ config: aConfig(), mailer })
    mail = mails[0] ?? expect.fail('nothing was sent')
  })

  test('says what it always said', async () => {
    await expect(mail.text).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(await pretty(mail.html)).toMatchFileSnapshot(`golden/${name}.html`)
  })

  test('has its reader in To and nowhere else, loads nothing and names no machine', async () => {
    const { bytes } = await toMime(openSender(aConfig()), mail)
    const parsed = await PostalMime.parse(bytes)
    expect(parsed.to).toEqual([{ name: '', address: to }])
    expect(parsed.from).toEqual({ name: 'Cloakroom', address: 'house@cloakroom.example' })
    expect(parsed.messageId).toMatch(/^<[0-9a-f-]{36}@cloakroom\.example>$/)
    expect(parsed.headers.map(({ key }) => key).toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'list-id',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ])
    expect(headerOf(parsed, 'list-id')).toBe('Cloakroom <letters.cloakroom.example>')
    const everywhereElse = bytes.toString().replace(/^To: .*\r?\n/m, '') + parsed.text + parsed.html
    for (const canary of ['reader.canary', 'mail-canary', Buffer.from(to).toString('base64')])
      expect(everywhereElse).not.toContain(canary)
    expect(parsed.html).not.toMatch(
      /<(img|link|script|iframe|object)|url\(|@import|https?:(?!\/\/(cloakroom\.example|www\.w3\.org\/TR\/))/i,
    )
    expect(parsed.attachments).toEqual([])
  })

  test('tells the same in text and in HTML', async () => {
    const links = (words: string) => [...new Set(words.match(/https:\/\/cloakroom\.example[^\s"<]*/g))]
    expect(links(mail.html)).toEqual(links(mail.text))
    const words = (text: string) => text.replaceAll(/https:\S+|<head>.*<\/head>|<[^>]*>|\s+/gs, '')
    expect(words(mail.text)).toBe(words(mail.html))
  })
})

describe('without a mail server', () => {
  let dataDirectory: string
  const lines: string[] = []

  beforeAll(async () => void (dataDirectory = await mkdtemp(join(tmpdir(), 'cloakroom outbox '))))
  afterAll(() => rm(dataDirectory, { recursive: true }))

  test('a mail is a whole file that only its owner can read, and a line tells where, not to whom', async () => {
    const mailer = openMailer({ ...aConfig(), smtpUrl: null, dataDirectory }, { log: (line) => lines.push(line) })
    const mail = {
      declared: TEST_NOTICE,
      to,
      subject: 'Grüße — 挨拶',
      text: 'ä',
      html: '<p>ä</p>',
      messageId: '<one-of-them@cloakroom.example>',
    }
    await mailer.send(mail)
    await mailer.send(mail)
    const folder = join(dataDirectory, 'outbox')
    expect(await readdir(folder)).toEqual(['one-of-them.eml'])
    const file = join(folder, 'one-of-them.eml')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect(lines[0]).toBe(`A mail was kept in ${file}`)
    expect(await PostalMime.parse(await readFile(file))).toMatchObject({
      subject: 'Grüße — 挨拶',
      to: [{ address: to }],
    })
    expect(await mailer.state()).toBe('outbox')
  })

  test('a mail that is called off at the last moment leaves nothing', async () => {
    const mailer = openMailer({ ...aConfig(), smtpUrl: null, dataDirectory }, { log: (line) => lines.push(line) })
    const mail = {
      declared: TEST_NOTICE,
      to,
      subject: 's',
      text: 't',
      html: 'h',
      messageId: '<called-off@cloakroom.example>',
    }
    await expect(mailer.send(mail, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await readdir(join(dataDirectory, 'outbox'))).toEqual(['one-of-them.eml'])
  })
})

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value
}
