import * as contract from '@cloakroom/contract/sessions.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHouse, aMember, aStranger, type TestHouse } from '../testing.ts'

let t: TestHouse
beforeAll(async () => {
  t = await aHouse({ isSecure: true, trustedProxies: ['loopback'] })
})
afterAll(() => t.close())

let networks = 0
/** A request through the proxy from a network that was never seen before. */
const fromElsewhere = () => ({ 'x-forwarded-for': `198.51.${(networks >> 8) & 255}.${networks++ & 255}` })
const tryAt = (address: string, headers: Record<string, string> = fromElsewhere()) =>
  aStranger(t).ask(contract.signIn, { body: { address, passPhrase: 'not the right one, ever' } }, headers)

test('known and unknown addresses: same status, same bytes, same limits', async () => {
  await aMember(t, { address: 'known@example.org', passPhrase: 'seven quiet herons wade' })
  const outcomes = async (address: string) => {
    const answers = []
    for (let i = 0; i < 12; i++) answers.push(await tryAt(address))
    return answers.map(({ statusCode, body }) => [statusCode, body.replace(/"retryAfter":\d+/, '"retryAfter":N')])
  }
  const known = await outcomes('known@example.org')
  expect(known).toEqual(await outcomes('unknown@example.org'))
  expect(known.map(([status]) => status)).toEqual([...Array<number>(10).fill(401), 429, 429])
})

test('a flood from one network is stopped, whichever addresses it tries; neighbours are not', async () => {
  const headers = { 'x-forwarded-for': '2001:db8:1:2:aaaa::1' }
  const answers = await Promise.all(Array.from({ length: 64 }, (_, i) => tryAt(`flood${i}@example.org`, headers)))
  const statuses = answers.map(({ statusCode }) => statusCode)
  expect(statuses.filter((status) => status === 401)).toHaveLength(60)
  expect(statuses.filter((status) => status === 429)).toHaveLength(4)
  expect(Number(answers.find(({ statusCode }) => statusCode === 429)?.headers['retry-after'])).toBeGreaterThan(0)
  const sameHousehold = await tryAt('flood@example.org', { 'x-forwarded-for': '2001:db8:1:2:bbbb::9' })
  expect(sameHousehold.statusCode).toBe(429)
  const neighbour = await tryAt('flood@example.org', { 'x-forwarded-for': '2001:db8:1:3::1' })
  expect(neighbour.statusCode).toBe(401)
})

test('asking for a link answers alike, and mails an address three times at most', async () => {
  await aMember(t, { address: 'linked@example.org' })
  const before = t.mails.length
  const ask = (address: string) => aStranger(t).ask(contract.askForSignInLink, { body: { address } }, fromElsewhere())
  const [known, unknown] = [await ask('linked@example.org'), await ask('nobody@example.org')]
  expect(known.statusCode).toBe(202)
  expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
  const more = []
  for (let i = 0; i < 4; i++) more.push((await ask('linked@example.org')).statusCode)
  expect(more).toEqual([202, 202, 429, 429])
  expect(await t.mails.arrived()).toHaveLength(before + 3)
})
