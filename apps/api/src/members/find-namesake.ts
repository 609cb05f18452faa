import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { ne } from 'drizzle-orm'
import { likeness } from '../door/likeness.ts'

/** Whether somebody else is or was a member under this name, or one that a reader cannot tell from it: words of theirs may stand in a room. */
export async function hasNamesake(tx: Tx, memberId: string, name: string): Promise<boolean> {
  const others = await tx.select({ name: members.personalName }).from(members).where(ne(members.id, memberId))
  const wanted = likeness(name)
  return others.some((other) => likeness(other.name) === wanted)
}
