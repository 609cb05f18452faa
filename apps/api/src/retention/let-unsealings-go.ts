import { asStranger } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { REMEMBERED_MS, WAITS_MS } from '../unsealing/policy.ts'

/** Ends unsealings that nobody went on with, and forgets the questions of those that ended long ago. */
export async function letUnsealingsGo(house: Pick<House, 'web' | 'now'>): Promise<void> {
  const now = house.now()
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  await asStranger(house.web.pool, (tx) =>
    tx.$client.query('select let_unsealings_go($1, $2, $3)', [now, ago(WAITS_MS), ago(REMEMBERED_MS)]),
  )
}
