import type { MemberView } from '@cloakroom/contract/members.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { presentMember } from './present.ts'

const MOST = 20

/** Members whose personal name holds these letters, whatever their case and accents. By name, and never in the order in which they joined. */
export function findMembers(
  house: House,
  { memberId }: Viewer,
  { named }: { named: string },
): Promise<{ members: MemberView[] }> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const rows = await tx
      .select({ id: members.id, personalName: members.personalName, languages: members.languages })
      .from(members)
      .where(
        and(
          eq(members.state, 'active'),
          ne(members.id, memberId),
          // strpos and not like: there is nothing to escape.
          sql`strpos(${plain(sql`${members.personalName}`)}, ${plain(sql`${named.trim()}::text`)}) > 0`,
        ),
      )
      .orderBy(plain(sql`${members.personalName}`), members.id)
      .limit(MOST)
    return { members: rows.map(presentMember) }
  })
}

/** Without case, and without the marks that Unicode can take off a letter (the extension unaccent is not everywhere). */
function plain(text: SQL): SQL {
  return sql`lower(regexp_replace(normalize(${text}, NFKD), '[\u0300-\u036f]', '', 'g'))`
}
