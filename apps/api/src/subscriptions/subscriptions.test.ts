import * as contract from '@cloakroom/contract/topics.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

let t: TestHouse
let member: TestMember

beforeAll(async () => {
  t = await aHouse()
  member = await aMember(t, { timeZone: 'Asia/Kathmandu' })
})
afterAll(() => t.close())

const subscriptionsOf = async (one: TestMember) => (await one.call(contract.listSubscriptions)).subscriptions
const linkOf = (one: TestMember) => ({ params: { token: unsubscribeToken(t.house, one.memberId) } })

test('all topics come in the order of the network', async () => {
  const { topics } = await member.call(contract.listTopics)
  expect(topics).toHaveLength(55)
  expect(topics.slice(0, 2)).toEqual([
    { id: 'g-mkt', name: 'Markets', scope: 'What is traded unlawfully, and how.', parentId: null, isRetired: false },
    {
      id: 'm-tip',
      name: 'Human trafficking',
      scope: 'Recruiting, moving or holding people to exploit them.',
      parentId: 'g-mkt',
      isRetired: false,
    },
  ])
  expect(topics.at(-1)?.id).toBe('i-fir')
})

test('at first one follows nothing, and digests would come at seven on Monday at home', async () => {
  expect(await member.call(contract.listSubscriptions)).toEqual({
    subscriptions: [],
    time: { hour: 7, weekday: 1, timeZone: 'Asia/Kathmandu', language: 'en' },
    mail: 'arrives',
  })
})

test('following, changing the rhythm, no longer following; each twice is as once', async () => {
  for (const rhythm of ['daily', 'weekly', 'weekly'] as const)
    await member.call(contract.subscribe, { params: { topicId: 'x-cor' }, body: { rhythm } })
  await member.call(contract.subscribe, { params: { topicId: 'm-coc' }, body: { rhythm: 'daily' } })
  expect(await subscriptionsOf(member)).toEqual([
    { topicId: 'm-coc', rhythm: 'daily', level: 'extracts' },
    { topicId: 'x-cor', rhythm: 'weekly', level: 'extracts' },
  ])
  for (let twice = 0; twice < 2; twice++) await member.call(contract.unsubscribe, { params: { topicId: 'x-cor' } })
  expect(await subscriptionsOf(member)).toEqual([{ topicId: 'm-coc', rhythm: 'daily', level: 'extracts' }])
})

test('a topic that does not exist cannot be followed', async () => {
  const wish = { params: { topicId: 'z-zzz' }, body: { rhythm: 'daily' as const } }
  await expect(member.call(contract.subscribe, wish)).rejects.toMatchObject({ code: 'not_found' })
})

test('the time of digests is kept, whether or not one follows anything yet', async () => {
  const other = await aMember(t)
  const time = { hour: 0, weekday: 7, timeZone: 'Pacific/Chatham', language: 'ar' as const }
  expect(await other.call(contract.setDigestTime, { body: time })).toEqual(time)
  await other.call(contract.subscribe, { params: { topicId: 'm-coc' }, body: { rhythm: 'daily' } })
  expect((await other.call(contract.listSubscriptions)).time).toEqual(time)
})

test.each([{ hour: 24 }, { hour: -1 }, { hour: 7.5 }, { weekday: 0 }, { weekday: 8 }, { timeZone: 'Mars/Olympus' }])(
  '%o is no time for a digest',
  async (wrong) => {
    const answer = await member.ask(contract.setDigestTime, {
      body: { hour: 7, weekday: 1, timeZone: 'UTC', ...wrong },
    })
    expect(answer.statusCode).toBe(400)
  },
)

describe('the link at the foot of a digest', () => {
  const path = (token: string) => `/api/unsubscribe/${token}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test.each([
    ['as a mail provider posts it', { headers: form, payload: 'List-Unsubscribe=One-Click' }],
    [
      'as a form with parts',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      },
    ],
    ['without a body', {}],
    ['as the page of the web app posts it', { headers: { 'content-type': 'application/json' }, payload: '{}' }],
  ])('stops all digests of its member, %s, without a session', async (_, posted) => {
    const one = await aMember(t)
    const another = await aMember(t)
    for (const each of [one, another])
      await each.call(contract.subscribe, { params: { topicId: 'm-coc' }, body: { rhythm: 'daily' } })
    const answer = await t.app.inject({ method: 'POST', url: path(linkOf(one).params.token), ...posted })
    expect(answer.statusCode).toBe(200)
    expect(await subscriptionsOf(one)).toEqual([])
    expect(await subscriptionsOf(another)).toHaveLength(1)
  })

  test('answers the same bytes for any token, and for one that has been used', async () => {
    const one = await aMember(t)
    await one.call(contract.subscribe, { params: { topicId: 'm-coc' }, body: { rhythm: 'daily' } })
    const tokens = [linkOf(one).params.token, linkOf(one).params.token, 'A'.repeat(43)]
    const answers = []
    for (const token of tokens)
      answers.push(await t.app.inject({ method: 'POST', url: path(token), headers: form, payload: 'x' }))
    const seen = answers.map(({ statusCode, body, headers }) => ({
      statusCode,
      body,
      headers: { ...headers, date: '' },
    }))
    expect(seen[0]).toMatchObject({ statusCode: 200, body: '{"done":true}' })
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })

  test('is only asked after, not used, by whoever opens it', async () => {
    const one = await aMember(t)
    await one.call(contract.subscribe, { params: { topicId: 'm-coc' }, body: { rhythm: 'daily' } })
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE'] as const)
      expect((await t.app.inject({ method, url: path(linkOf(one).params.token) })).statusCode).toBe(404)
    expect(await subscriptionsOf(one)).toHaveLength(1)
  })

  test('takes no other site’s word, no long body, and no token of another form', async () => {
    const token = 'A'.repeat(43)
    const post = (url: string, headers: Record<string, string>, payload = 'x') =>
      t.app.inject({ method: 'POST', url, headers: { ...form, ...headers }, payload })
    expect((await post(path(token), { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
    expect((await post(path(token), {}, 'x'.repeat(5_000))).statusCode).toBe(413)
    expect((await post(path('short'), {})).statusCode).toBe(400)
  })

  test('opens no other route to forms', async () => {
    const payload = 'address=x'
    expect((await t.app.inject({ method: 'POST', url: '/api/sessions', headers: form, payload })).statusCode).toBe(415)
  })
})

test('whoever is not signed in is told so', async () => {
  await expect(aStranger(t).call(contract.listTopics)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(aStranger(t).call(contract.listSubscriptions)).rejects.toMatchObject({ code: 'not_signed_in' })
})
