import type { MemberView } from '@cloakroom/contract/members.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { and, arrayContains, eq, ne, type SQL, sql } from 'drizzle-orm'
import { likeness } from '../door/likeness.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { presentMember } from './present.ts'

const MOST = 20
/** Of a name on a list that is nobody's own, so many that it may be meant for. */
const MOST_ALIKE = 5

const MEMBER = {
  id: members.id,
  personalName: members.personalName,
  languages: members.languages,
  fields: members.fields,
}

type Wanted = { named?: string | undefined; field?: string | undefined }

/** Members by the letters of their name, whatever their case and accents, or by a field of expertise; never in the order in which they joined. */
export async function findMembers(
  house: House,
  { memberId }: Viewer,
  { named, field }: Wanted,
): Promise<{ members: MemberView[] }> {
  if (named === undefined && field === undefined) return { members: [] }
  return asMember(house.web.pool, memberId, async (tx) => {
    const rows = await tx
      .select(MEMBER)
      .from(members)
      .where(
        and(
          eq(members.state, 'active'),
          ne(members.id, memberId),
          // strpos and not like: there is nothing to escape.
          named === undefined
            ? undefined
            : sql`strpos(${plain(sql`${members.personalName}`)}, ${plain(sql`${named.trim()}::text`)}) > 0`,
          field === undefined ? undefined : arrayContains(members.fields, [field]),
        ),
      )
      .orderBy(plain(sql`${members.personalName}`), members.id)
      .limit(MOST)
    return { members: rows.map(presentMember) }
  })
}

/** Whose names on a list are: those who are called just so, or a few whose name holds the letters. The list is not kept. */
export function matchMembers(
  house: House,
  { memberId }: Viewer,
  names: string[],
): Promise<{ matches: { name: string; members: MemberView[] }[] }> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const active = and(eq(members.state, 'active'), ne(members.id, memberId))
    const everybody = await tx.select(MEMBER).from(members).where(active).orderBy(members.personalName, members.id)
    const known = everybody.map((member) => ({ member, alike: likeness(member.personalName) }))
    const matches = [...new Set(names)].map((name) => {
      const wanted = likeness(name)
      const same = known.filter(({ alike }) => alike === wanted)
      const found = same.length > 0 ? same : known.filter(({ alike }) => alike.includes(wanted)).slice(0, MOST_ALIKE)
      return { name, members: found.map(({ member }) => presentMember(member)) }
    })
    return { matches }
  })
}

/** Without case, and without the marks that Unicode can take off a letter (the extension unaccent is not everywhere). */
function plain(text: SQL): SQL {
  return sql`lower(regexp_replace(normalize(${text}, NFKD), '[\u0300-\u036f]', '', 'g'))`
}
