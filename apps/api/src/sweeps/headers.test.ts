import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waysInto } from '../hunt/ways-in.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let mo: TestMember
const known: Record<string, string> = { token: 'a'.repeat(43), topicId: 'm-coc' }
beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { isSteward: true, opensRooms: true })
  const { roomId } = await aRoom(t, mo)
  const body = {
    id: crypto.randomUUID(),
    title: 'A thread',
    topics: [],
    post: { id: crypto.randomUUID(), markdown: 'Well?' },
  }
  await mo.call(startThread, { params: { roomId }, body })
  Object.assign(known, { roomId, threadId: body.id, postId: body.post.id, memberId: mo.memberId })
})
afterAll(() => t.close())

const named = (endpoints: readonly Endpoint[]) => endpoints.map((endpoint) => [endpoint.name, endpoint] as const)
const reading = named(CATALOGUE.filter(({ method }) => method === 'GET'))
const writing = named(CATALOGUE.filter(({ method, body }) => method !== 'GET' && body))
const paramsOf = (endpoint: Endpoint) =>
  waysInto(endpoint, { of: (name) => [known[name] ?? '5f0c8a52-7d1e-4b39-9c46-0a1b2c3d4e5f'] })[0] ?? {}

test.each(reading)('%s: no answer tells when something changed, or may be kept', async (_, endpoint) => {
  const { headers } = await mo.ask(endpoint, { params: paramsOf(endpoint) })
  expect(headers['cache-control']).toBe('no-store')
  for (const name of ['etag', 'last-modified', 'age', 'expires', 'server-timing', 'x-response-time', 'x-request-id'])
    expect(headers).not.toHaveProperty(name)
})

test.each(reading)('%s: a query that nobody knows widens nothing', async (_, endpoint) => {
  const params = paramsOf(endpoint)
  const query =
    endpoint.name === 'findMembers' ? { named: 'Ro' } : endpoint.name === 'previewDigest' ? { rhythm: 'daily' } : {}
  const plain = await mo.ask(endpoint, { params, query })
  const asked = await mo.ask(endpoint, {
    params,
    query: { ...query, include: 'author', fields: '*', expand: 'member' },
  })
  const isRefused = asked.statusCode === 400
  expect(isRefused ? ProblemView.parse(asked.json()).code : asked.body).toBe(isRefused ? 'malformed' : plain.body)
})

test.each(writing)('%s: takes no file, whatever it is called', async (_, endpoint) => {
  const part = 'content-disposition: form-data; name="file"; filename="Minutes by R Vale.docx"\r\n\r\nPK\u0003\u0004'
  const url = endpoint.path.replaceAll(/:(\w+)/g, (_name, name: string) => paramsOf(endpoint)[name] ?? '')
  const answer = await t.app.inject({
    method: endpoint.method,
    url,
    headers: { cookie: mo.cookie, 'content-type': 'multipart/form-data; boundary=b' },
    payload: `--b\r\n${part}\r\n--b--\r\n`,
  })
  expect(answer.json()).toMatchObject({ status: 415, code: 'wrong_media_type' })
})
