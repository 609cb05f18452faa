import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let robin: TestMember
let gone: TestMember
beforeAll(async () => {
  t = await aHouse()
  robin = await aMember(t)
  gone = await aMember(t)
  const steward = await aMember(t, { isSteward: true })
  await steward.call(endMembership, { params: { memberId: gone.memberId } })
})
afterAll(() => t.close())

const named = (endpoints: readonly Endpoint[]) => endpoints.map((endpoint) => [endpoint.name, endpoint] as const)

/** Params of the right form that lead nowhere. No body and no query: who asks is looked at first. */
function nowhere({ params }: Endpoint): { params: Record<string, string> } {
  const names = params instanceof z.ZodObject ? Object.keys(params.shape) : []
  return { params: Object.fromEntries(names.map((name) => [name, name === 'topicId' ? 'm-tip' : crypto.randomUUID()])) }
}

describe('what members may ask', () => {
  const closed = named(CATALOGUE.filter(({ access }) => access !== 'anyone'))

  test.each(closed)('%s: a stranger is told to sign in', async (_, endpoint) => {
    const answer = await aStranger(t).ask(endpoint, nowhere(endpoint))
    expect([answer.statusCode, ProblemView.parse(answer.json()).code]).toEqual([401, 'not_signed_in'])
  })

  test.each(closed)('%s: whose membership has ended is a stranger', async (_, endpoint) => {
    const given = nowhere(endpoint)
    const [answer, stranger] = [await gone.ask(endpoint, given), await aStranger(t).ask(endpoint, given)]
    expect([answer.statusCode, answer.body]).toEqual([401, stranger.body])
  })
})

test.each(named(CATALOGUE.filter(({ access }) => access === 'steward')))(
  '%s: not there for a member',
  async (_, endpoint) => {
    const nothing = await t.app.inject({ url: '/api/nothing', headers: { cookie: robin.cookie } })
    const answer = await robin.ask(endpoint, nowhere(endpoint))
    expect([answer.statusCode, answer.body]).toEqual([404, nothing.body])
  },
)
