import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { openMailer } from './open-mailer.ts'
import { smtpOptions } from './smtp-options.ts'
import { aConfig, TEST_NOTICE } from './testing.ts'
import { aMailServer, type MailServer } from './testing-server.ts'

const open: { close(): Promise<void> }[] = []
const mail = {
  declared: TEST_NOTICE,
  to: 'reader@mail.example',
  subject: 'Grüße aus der Garderobe',
  text: `.\n..\nline\n${'long '.repeat(400)}\n`,
  html: '<p>.</p>',
  messageId: '<the-one@cloakroom.example>',
}

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function aPair(answer?: (words: Buffer) => Error | null) {
  const server: MailServer = await aMailServer(answer)
  const mailer = openMailer({ ...aConfig(), smtpUrl: server.url }, { log: () => {} })
  open.push(server, mailer)
  return { server, mailer }
}

describe('a real mail server', () => {
  test('gets the mail once, whole, from an envelope that names the house', async () => {
    const { server, mailer } = await aPair()
    await mailer.send(mail)
    const [got, ...others] = server.taken
    expect(others).toEqual([])
    expect(got?.mail).toMatchObject({ subject: mail.subject, messageId: mail.messageId })
    expect(got?.mail.text?.replaceAll('\r\n', '\n')).toContain(mail.text.slice(0, 100))
    expect(got?.from).toBe('house@cloakroom.example')
    expect(got?.to).toEqual(['reader@mail.example'])
    expect(got?.helo).toBe('cloakroom.example')
    expect(await mailer.state()).toBe('ok')
  })

  test('takes nothing before its end is given, and nothing at all when it is called off', async () => {
    const { server, mailer } = await aPair()
    let takenBefore = -1
    await mailer.send(mail, async () => {
      await sleep(100)
      takenBefore = server.taken.length
    })
    expect(takenBefore).toBe(0)
    expect(server.taken).toHaveLength(1)
    await expect(mailer.send(mail, () => Promise.reject(new Error('called off')))).rejects.toThrow('called off')
    await mailer.send({ ...mail, messageId: '<another@cloakroom.example>' })
    await sleep(100)
    expect(server.taken.map((one) => one.mail.messageId)).toEqual([mail.messageId, '<another@cloakroom.example>'])
  })

  test.each(['greylists', 'drops'] as const)('that %s an address is never asked to take its mail', async (mischief) => {
    const { server, mailer } = await aPair()
    server.mischief.set(mail.to, [mischief])
    let isAsked = false
    const sent = mailer.send(mail, async () => void (isAsked = true))
    await expect(sent).rejects.toMatchObject({ name: 'MailNotTaken', isCertain: true })
    expect(isAsked).toBe(false)
  })

  test('that refuses is certain not to have it; what it said of the address is not repeated', async () => {
    const refusal = Object.assign(new Error('no reader@mail.example here'), { responseCode: 550 })
    const { mailer } = await aPair(() => refusal)
    const error: unknown = await mailer.send(mail).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'MailNotTaken', isCertain: true })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('reader@')
  })

  test('that cuts the line while somebody is asked is certain not to have it, and nobody hears so before they have answered', async () => {
    const { server, mailer } = await aPair()
    const isCut = new Promise<void>((resolve) => (server.onCut = resolve))
    server.mischief.set(mail.to, ['cuts'])
    let hasAnswered = false
    const sent = mailer.send(mail, async () => {
      await isCut
      await sleep(200)
      hasAnswered = true
    })
    const error: unknown = await sent.catch((caught: unknown) => caught)
    expect(hasAnswered).toBe(true)
    expect(error).toMatchObject({ name: 'MailNotTaken', isCertain: true })
    expect(server.taken).toEqual([])
  })

  test('that goes away after the end leaves it uncertain, and is not told a second time', async () => {
    const { server, mailer } = await aPair()
    server.hangUpAfterTaking = true
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailNotTaken', isCertain: false })
    await sleep(300)
    expect(server.taken).toHaveLength(1)
  })

  test('that is not there is certain not to have it, and is said to be away', async () => {
    const { server, mailer } = await aPair()
    await server.close()
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailNotTaken', isCertain: true })
    expect(await mailer.state()).toBe('away')
  })
})

test.each([
  ['smtp://localhost:1025', { secure: false, requireTLS: false, ignoreTLS: true, port: 1025 }],
  ['smtp://[::1]:1025', { host: '::1', ignoreTLS: true }],
  ['smtp://mail.example.org', { secure: false, requireTLS: true, ignoreTLS: false, port: 587 }],
  ['smtp://mailpit:1025?tls=none', { requireTLS: false, ignoreTLS: true }],
  ['smtps://u%40x:p%3A@mail.example.org', { secure: true, port: 465, auth: { user: 'u@x', pass: 'p:' } }],
])('%s', (url, options) => {
  expect(smtpOptions(url, 'cloakroom.example')).toMatchObject({ ...options, name: 'cloakroom.example', maxRequeues: 0 })
})
