import type { amendMe as endpoint, MeView } from '@cloakroom/contract/members.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { topics } from '@cloakroom/database/schema/topics.ts'
import { inArray } from 'drizzle-orm'
import type * as z from 'zod'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { likeness } from '../door/likeness.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findActiveMember } from './find-active-member.ts'
import { hasNamesake } from './find-namesake.ts'
import { presentMe } from './present.ts'
import { amendMember } from './store.ts'

type Amendment = z.output<NonNullable<typeof endpoint.body>>

/** A member changes what is known of them: name, languages, time zone, fields of expertise. */
export function amendMe(
  house: House,
  { memberId }: Viewer,
  { personalName, languages, timeZone, fields }: Amendment,
): Promise<MeView> {
  const speech =
    personalName === undefined
      ? undefined
      : demandPersonalSpeech(personalName, { as: 'personal-name', where: 'body/personalName' })
  return asMember(house.web.pool, memberId, async (tx) => {
    if (fields && !(await areTopics(tx, fields))) throw new Refusal('malformed', { where: 'body/fields' })
    if (speech !== undefined) await demandOwnName(tx, memberId, speech)
    await amendMember(tx, memberId, {
      personalName: speech,
      languages,
      timeZone,
      fields: fields && [...new Set(fields)],
    })
    const member = await findActiveMember(tx, memberId)
    if (!member) throw new Refusal('not_signed_in')
    return presentMe(member)
  })
}

async function areTopics(tx: Tx, fields: string[]): Promise<boolean> {
  const found = await tx.select({ id: topics.id }).from(topics).where(inArray(topics.id, fields))
  return found.length === new Set(fields).size
}

/** Words that stand would be read as another member's. Two who have always had one name in common keep it. */
async function demandOwnName(tx: Tx, memberId: string, name: string): Promise<void> {
  const before = await findActiveMember(tx, memberId)
  if (before && likeness(before.personalName) === likeness(name)) return
  if (await hasNamesake(tx, memberId, name)) throw new Refusal('name.taken')
}
