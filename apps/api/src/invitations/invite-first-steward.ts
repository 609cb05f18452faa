import { asStranger } from '@cloakroom/database/as-member.ts'
import { invitations } from '@cloakroom/database/schema/invitations.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { and, eq, sql } from 'drizzle-orm'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { newLinkToken } from '../keys/link-token.ts'
import { lapsesFrom, storeInvitation } from './store.ts'

/** On an empty network: the single-use link by which the first steward enrols. An earlier one that was not used is void. Otherwise null. */
export function inviteFirstSteward(house: House): Promise<string | null> {
  return asStranger(house.web.pool, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('cloakroom enrolment'))`)
    const [anybody] = await tx.select({ id: members.id }).from(members).limit(1)
    if (anybody) return null
    await tx
      .update(invitations)
      .set({ state: 'withdrawn' })
      .where(and(eq(invitations.kind, 'enrolment'), eq(invitations.state, 'open')))
    const { token, tokenHash } = newLinkToken()
    const now = house.now()
    const reminder = demandPersonalSpeech('The first steward', { as: 'note', where: 'reminder' })
    const id = crypto.randomUUID()
    const lapsesAt = lapsesFrom(now)
    await storeInvitation(tx, { id, tokenHash, kind: 'enrolment', reminder, asSteward: true, lapsesAt }, now)
    return houseLink(house.config, '/invitation', token)
  })
}
