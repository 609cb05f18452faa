import { createPublicKey, randomBytes, verify } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declare } from '../door/declare.ts'
import { openKeys } from '../keys/keys.ts'
import { aConfig } from '../mail/testing.ts'
import { openPusher } from './open-pusher.ts'
import type { Pusher } from './pusher.ts'
import { isPublic } from './reach.ts'
import { aPushService, aTestBrowser, type PushService } from './testing.ts'

const TEST_PUSH = declare('push', 'test-push', 'notice')
const masterKey = randomBytes(32)
const keys = openKeys(masterKey)
let service: PushService
let pusher: Pusher

beforeAll(async () => {
  service = await aPushService()
  pusher = openPusher({ config: aConfig(), keys }, service.reach)
})
afterAll(() => service.close())

const latest = () => service.received.at(-1) ?? expect.fail('nothing came')

test('a browser reads that there is something new; on the way nobody does', async () => {
  const browser = aTestBrowser(`${service.origin}/send/1`)
  expect(await pusher.push(TEST_PUSH, browser.address)).toBe('taken')
  const { headers, body, path } = latest()
  expect(path).toBe('/send/1')
  expect(browser.read(body)).toBe('Something new for you')
  expect(body.toString('latin1')).not.toContain('new for')
  expect(headers).toMatchObject({ ttl: '86400', topic: 'new', urgency: 'normal', 'content-encoding': 'aes128gcm' })
})

test('all pushes are alike but for what is under the keys of their reader', async () => {
  const two = ['a', 'b'].map((name) => aTestBrowser(`${service.origin}/send/${name}`))
  for (const { address } of two) await pusher.push(TEST_PUSH, address)
  const [one, other] = service.received.slice(-2).map(({ headers, body }) => {
    const { authorization: _, ...others } = headers
    return { others, bytes: body.length }
  })
  expect(one).toEqual(other)
})

test('the house shows who it is with a key that is always the same (RFC 8292)', async () => {
  await pusher.push(TEST_PUSH, aTestBrowser(`${service.origin}/send/2`).address)
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(\S+)$/.exec(String(latest().headers['authorization'])) ?? []
  expect(key).toBe(pusher.publicKey)
  expect(openKeys(masterKey).vapid).toEqual(keys.vapid)
  expect(openKeys(randomBytes(32)).vapid.publicKey).not.toBe(key)
  const [header = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const verifying = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  const signed = Buffer.from(`${header}.${claims}`)
  expect(verify('sha256', signed, verifying, Buffer.from(signature, 'base64url'))).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    aud: service.origin,
    exp: expect.any(Number),
    sub: 'https://cloakroom.example',
  })
})

test.each([
  [200, 'taken'],
  [201, 'taken'],
  [404, 'gone'],
  [410, 'gone'],
  [307, 'not taken'],
  [400, 'not taken'],
  [413, 'not taken'],
  [429, 'not taken'],
  [503, 'not taken'],
  ['hangs up', 'unknown'],
] as const)('a push service that answers %s: %s', async (answer, outcome) => {
  service.answers.set('/some', answer)
  const before = service.received.length
  expect(await pusher.push(TEST_PUSH, aTestBrowser(`${service.origin}/some`).address)).toBe(outcome)
  expect(service.received.length).toBe(before + 1)
})

test('nobody but the world is called, also where an address was kept before', async () => {
  const before = service.received.length
  // It would be believed, but is of this machine.
  const outside = openPusher({ config: aConfig(), keys }, { ...service.reach, isAllowed: isPublic })
  for (const endpoint of [service.origin, 'https://localhost/', 'https://no-such-name.invalid/']) {
    const { address } = aTestBrowser(endpoint)
    expect(await outside.push(TEST_PUSH, address)).toBe('not taken')
  }
  const trusting = openPusher({ config: aConfig(), keys }, { isAllowed: () => true, port: null })
  expect(await trusting.push(TEST_PUSH, aTestBrowser(service.origin).address)).toBe('not taken')
  expect(service.received.length).toBe(before)
})

test('keys that are none are known before', () => {
  const { address } = aTestBrowser('https://push.example/1')
  const world = openPusher({ config: aConfig(), keys })
  expect(world.isReachable(address)).toBe(true)
  expect(world.isReachable({ ...address, p256dh: 'A'.repeat(87) })).toBe(false)
  expect(world.isReachable({ ...address, endpoint: 'https://169.254.169.254/latest' })).toBe(false)
})

test('nothing is pushed that nobody has declared', async () => {
  await expect(pusher.push({ ...TEST_PUSH }, aTestBrowser(service.origin).address)).rejects.toThrow(
    'nobody has declared',
  )
})
