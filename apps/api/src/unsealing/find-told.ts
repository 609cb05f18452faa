import type { UnsealingReason } from '@cloakroom/charter/unsealing-delay.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { REMEMBERED_MS } from './policy.ts'

/** What everybody is told of an unsealing on which two have agreed. */
export type ToldUnsealing = {
  id: string
  reason: UnsealingReason
  state: 'agreed' | 'opened' | 'stopped' | 'lapsed'
  agreedAt: Date
  ripeAt: Date
  endedAt: Date | null
}

/** Unsealings that run or have ended within a month, oldest first. They tell neither what they are about nor who agreed. */
export async function findTold(tx: Tx, now: Date): Promise<ToldUnsealing[]> {
  const { rows } = await tx.$client.query<ToldUnsealing>(
    `select id, reason, state, agreed_at as "agreedAt", ripe_at as "ripeAt", ended_at as "endedAt" from told_unsealings($1)`,
    [new Date(now.getTime() - REMEMBERED_MS)],
  )
  return rows
}
