import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import * as fc from 'fast-check'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse } from '../testing.ts'
import { NASTY_HEADERS, nastyBody, nastyPath } from './nasty.ts'

/** Endpoints that end what the next request needs are asked with forms they refuse, or as somebody who can be spared. */
const RUNS = 50

let t: TestHouse
const cookies: Record<string, string> = {}
let known: string[] = []

beforeAll(async () => {
  t = await aHouse()
  const steward = await aMember(t, { isSteward: true, opensRooms: true })
  const member = await aMember(t)
  const room = await aRoom(t, steward, { members: [member] })
  const post = { id: crypto.randomUUID(), markdown: 'A post to aim at.' }
  const body = { id: crypto.randomUUID(), title: 'A thread to aim at', topics: [], post }
  await steward.call(startThread, { params: { roomId: room.roomId }, body })
  known = [room.roomId, body.id, post.id, member.memberId, steward.memberId, crypto.randomUUID(), 'm-coc']
  Object.assign(cookies, {
    steward: steward.cookie,
    member: member.cookie,
    nobody: '',
    forged: 'cloakroom=' + 'a'.repeat(40),
  })
}, 120_000)
afterAll(() => t.close())

/** Whatever is sent, the answer is one that the contract knows: what was asked for, or a refusal with a code. */
function expectKnown(response: LightMyRequestResponse, endpoint: Endpoint): void {
  const { statusCode, headers, body } = response
  if (statusCode === endpoint.status) {
    if (endpoint.reply && endpoint.method !== 'GET') endpoint.reply.parse(JSON.parse(body))
    return
  }
  expect({ statusCode, body, isRefusal: statusCode >= 400 && statusCode < 500 }).toMatchObject({ isRefusal: true })
  expect(headers['content-type']).toContain('application/problem+json')
  expect(ProblemView.parse(JSON.parse(body)).status).toBe(statusCode)
  expect(body).not.toMatch(/node_modules|\.ts:|Error:|select |insert /i)
}

describe('whatever comes in, no request breaks the house', () => {
  it.each(CATALOGUE.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s',
    async (_, endpoint) => {
      const request = fc.record({
        url: nastyPath(endpoint, known),
        payload: nastyBody(endpoint, known),
        headers: NASTY_HEADERS,
        cookie: fc.constantFrom(...Object.keys(cookies)),
      })
      const unbroken = fc.assert(
        fc.asyncProperty(request, async ({ url, payload, headers, cookie }) => {
          const text = JSON.stringify(payload)
          const response = await t.app.inject({
            method: endpoint.method,
            url,
            headers: { ...headers, cookie: cookies[cookie] ?? '' },
            ...(endpoint.method === 'GET' || text === undefined ? {} : { payload: text }),
          })
          expectKnown(response, endpoint)
        }),
        { numRuns: RUNS, seed: 20_261_122 },
      )
      await expect(unbroken).resolves.toBeUndefined()
    },
    60_000,
  )

  it.each<[string, InjectOptions, number]>([
    ['no JSON', { payload: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['an empty body', { payload: '', headers: { 'content-type': 'application/json' } }, 400],
    ['XML', { payload: '<a/>', headers: { 'content-type': 'application/xml' } }, 415],
    [
      '10 MB',
      { payload: JSON.stringify('x'.repeat(10_000_000)), headers: { 'content-type': 'application/json' } },
      413,
    ],
    [
      'JSON nested ten thousand deep',
      { payload: '['.repeat(10_000) + ']'.repeat(10_000), headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'a poisoned prototype',
      { payload: '{"__proto__":{"isSteward":true}}', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'a cookie of 15 kB',
      { payload: '{}', headers: { 'content-type': 'application/json', cookie: `cloakroom=${'x'.repeat(15_000)}` } },
      400,
    ],
  ])('%s is refused with a code', async (_, request, status) => {
    const response = await t.app.inject({ method: 'POST', url: '/api/sessions', ...request })
    expect(response.statusCode).toBe(status)
    expect(ProblemView.parse(response.json()).status).toBe(status)
  })
})
