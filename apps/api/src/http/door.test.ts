import { once } from 'node:events'
import { connect } from 'node:net'
import { readHealth } from '@cloakroom/contract/health.ts'
import { amendMe, readMe } from '@cloakroom/contract/members.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import { signIn } from '@cloakroom/contract/sessions.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let robin: TestMember
let origin: string
beforeAll(async () => {
  t = await aHouse()
  robin = await aMember(t)
  origin = await t.listen()
})
afterAll(() => t.close())

const body = { timeZone: 'Africa/Nairobi' }

describe('a write comes from our own pages', () => {
  test.each<[Record<string, string>, number]>([
    [{}, 200],
    [{ origin: 'http://localhost:8080' }, 200],
    [{ origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'http://127.0.0.1:8080' }, 200],
    [{ origin: 'http://localhost:8081' }, 403],
    [{ origin: 'https://localhost:8080' }, 403],
    [{ origin: 'http://localhost:8080.evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ origin: 'http://localhost:8080', 'sec-fetch-site': 'cross-site' }, 403],
  ])('%o: %i', async (headers, status) => {
    const answer = await robin.ask(amendMe, { body }, headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.body.includes('wrong_origin')).toBe(status === 403)
  })

  test('to follow a link from elsewhere is no write', async () => {
    expect((await robin.ask(readMe, {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200)
  })
})

describe('bodies', () => {
  const send = (payload: string | Buffer, type: string | undefined) =>
    t.app.inject({
      method: 'PATCH',
      url: '/api/me',
      payload,
      headers: { cookie: robin.cookie, ...(type !== undefined && { 'content-type': type }) },
    })

  test.each<[string, string | Buffer, string | undefined, number, string]>([
    ['half an object', '{"timeZone":', 'application/json', 400, 'malformed'],
    ['nothing', '', 'application/json', 400, 'malformed'],
    ['a list', '[]', 'application/json', 400, 'malformed'],
    ['null', 'null', 'application/json', 400, 'malformed'],
    ['a key too many', '{"isSteward":true}', 'application/json', 400, 'malformed'],
    ['a poisoned prototype', '{"__proto__":{"isSteward":true}}', 'application/json', 400, 'malformed'],
    ['a poisoned constructor', '{"constructor":{"prototype":{"x":1}}}', 'application/json', 400, 'malformed'],
    ['half a surrogate', '{"personalName":"Robin \\ud800 Vale"}', 'application/json', 400, 'malformed'],
    ['a zero byte', '{"personalName":"Robin \\u0000 Vale"}', 'application/json', 400, 'malformed'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'application/json', 400, 'malformed'],
    ['very deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'application/json', 400, 'malformed'],
    ['plain text', '{"timeZone":"UTC"}', 'text/plain', 415, 'wrong_media_type'],
    ['a form', 'timeZone=UTC', 'application/x-www-form-urlencoded', 415, 'wrong_media_type'],
    ['XML', '<a/>', 'application/xml', 415, 'wrong_media_type'],
    ['no type', '{"timeZone":"UTC"}', '', 415, 'wrong_media_type'],
    ['a type that is none', '{}', ';;;', 415, 'wrong_media_type'],
    ['10 MB', `{"personalName":"${'x'.repeat(10_000_000)}"}`, 'application/json', 413, 'too_large'],
  ])('%s', async (_, payload, type, status, code) => {
    const answer = await send(payload, type)
    expect([answer.statusCode, ProblemView.parse(answer.json()).code]).toEqual([status, code])
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.body).not.toMatch(/x{5}|stack|Robin/)
  })
})

describe('paths and methods', () => {
  test.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/nothing', 404],
    ['POST', '/api/me', 404],
    ['OPTIONS', '/api/me', 404],
    ['TRACE', '/api/me', 404],
    ['PROPFIND', '/api/me', 404],
    ['DELETE', '/api/stewards/members/not-an-id', 400],
    ['GET', '/api/%zz', 400],
    ['GET', '/api/me/', 404],
    ['GET', `/api/sessions/${'x'.repeat(500)}`, 404],
  ] as const)('%s %s: %i', async (method, url, status) => {
    const { cookie } = await aMember(t, { isSteward: true })
    const answer = await t.app.inject({ method: method as 'GET', url, headers: { cookie } })
    expect([answer.statusCode, ProblemView.parse(answer.json()).status]).toEqual([status, status])
  })

  test('HEAD is GET without a body', async () => {
    const answer = await fetch(`${origin}/api/health`, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  test('what is not there is the same wherever it is not', async () => {
    const answers = await Promise.all(['/api/nothing', '/api/rooms'].map((url) => t.app.inject({ method: 'PUT', url })))
    expect(new Set(answers.map(({ body: bytes }) => bytes)).size).toBe(1)
  })
})

describe('bytes that are no request', () => {
  async function say(bytes: string): Promise<string> {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    let heard = ''
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    socket.on('error', () => {})
    socket.write(bytes)
    await once(socket, 'close')
    return heard
  }
  const request = (line: string, ...headers: string[]) => `${[line, 'host: x', ...headers].join('\r\n')}\r\n\r\n`

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'malformed'],
    ['a method that nobody knows', request('FLY /api/me HTTP/1.1'), 400, 'malformed'],
    ['two lengths', request('POST /api/sessions HTTP/1.1', 'content-length: 1', 'content-length: 2'), 400, 'malformed'],
    ['smuggling', request('POST / HTTP/1.1', 'content-length: 4', 'transfer-encoding: chunked'), 400, 'malformed'],
    ['a header without a name', request('GET / HTTP/1.1', ': x'), 400, 'malformed'],
    ['a huge cookie', request('GET /api/me HTTP/1.1', `cookie: cloakroom=${'a'.repeat(20_000)}`), 413, 'too_large'],
  ])('%s', async (_, bytes, status, code) => {
    const [head = '', json = ''] = (await say(bytes)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toContain('application/problem+json')
    expect(ProblemView.parse(JSON.parse(json)).code).toBe(code)
  })
})

test('every answer says how it may be used', async () => {
  const answers = [
    await robin.ask(readMe),
    await aStranger(t).ask(readMe),
    await aStranger(t).ask(readHealth),
    await aStranger(t).ask(signIn, { body: { address: 'a@example.org', passPhrase: 'nothing like it' } }),
    await t.app.inject({ url: '/api/nothing' }),
  ]
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})
