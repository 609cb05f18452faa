import type { PledgeView } from '@cloakroom/contract/invitations.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { pledges } from '@cloakroom/database/schema/members.ts'
import { desc } from 'drizzle-orm'

/** The pledge as it stands now. */
export async function findPledge(tx: Tx): Promise<PledgeView> {
  const [pledge] = await tx.select().from(pledges).orderBy(desc(pledges.version)).limit(1)
  if (!pledge) throw new Error('there is no pledge')
  const articles = pledge.articles.map(({ title, text }) => ({ title, text }))
  return { version: pledge.version, title: pledge.title, articles }
}
