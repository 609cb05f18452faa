import { DIGEST_LANGUAGES, type DigestLanguage, type DigestTimeView } from '@cloakroom/contract/topics.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { digestTimes } from '@cloakroom/database/schema/topics.ts'
import { eq } from 'drizzle-orm'

const AT_FIRST = { hour: 7, weekday: 1, language: 'en' } as const

/** When a member's digests come. Until they choose: at seven in the morning, weekly ones on Monday, where they live. */
export async function findDigestTime(tx: Tx, memberId: string): Promise<DigestTimeView> {
  const [chosen] = await tx.select().from(digestTimes).where(eq(digestTimes.memberId, memberId))
  if (chosen) {
    const { hour, weekday, timeZone, language } = chosen
    return { hour, weekday, timeZone, language: asDigestLanguage(language) }
  }
  const [member] = await tx.select({ timeZone: members.timeZone }).from(members).where(eq(members.id, memberId))
  return { ...AT_FIRST, timeZone: member?.timeZone ?? 'UTC' }
}

/** English, where a language was chosen in which the house speaks no more. */
export function asDigestLanguage(kept: string | null): DigestLanguage {
  return DIGEST_LANGUAGES.find((known) => known === kept) ?? 'en'
}
