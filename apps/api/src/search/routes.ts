import * as contract from '@cloakroom/contract/search.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { limit } from '../http/limits.ts'
import { serve } from '../http/serve.ts'
import { search } from './search.ts'

/** Two a second for as long as one likes: more than anybody reads, and a machine that looks for every word there is takes its time. */
const SEARCHES_A_MINUTE = 120

export function registerSearch(app: FastifyInstance, house: House): void {
  const searches = limit(SEARCHES_A_MINUTE, 60)
  serve(app, contract.search, async ({ viewer, body }) => {
    await searches.take(viewer.memberId)
    return search(house, viewer, body)
  })
}
