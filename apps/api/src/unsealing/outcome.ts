import { randomBytes } from 'node:crypto'
import { asStranger } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { eq } from 'drizzle-orm'
import type { House } from '../house.ts'
import { findRoomKey, findWriter, usable } from './find-writer.ts'
import type { Question } from './question.ts'

/**
 * Whom the house has found, locked with the room's own key: burning the room burns this too, wherever a copy of it lies. Who was not found is 16
 * random bytes locked with a key that nobody has, and looks the same.
 */
export async function lockOutcome(
  house: Pick<House, 'web' | 'keys'>,
  question: Question,
  unsealingId: string,
): Promise<Buffer> {
  const writer = await findWriter(house, question)
  const key = writer && house.keys.unwrapRoomKey(question.roomId, writer.wrapped)
  return house.keys.lockInRoom(key, unsealingId, writer ? bytesOf(writer.memberId) : randomBytes(16))
}

/** The writer, by the name they have now; null where nobody was found, or where the room was burnt since. */
export async function openOutcome(
  house: Pick<House, 'web' | 'keys'>,
  question: Question,
  unsealingId: string,
  locked: Buffer,
): Promise<{ memberId: string; personalName: string } | null> {
  const wrapped = await findRoomKey(house, question.roomId)
  if (!wrapped) return null
  const memberId = unlocked(house, question.roomId, wrapped, unsealingId, locked)
  if (memberId === null) return null
  const [writer] = await asStranger(house.web.pool, (tx) =>
    tx
      .select({ memberId: members.id, personalName: members.personalName })
      .from(members)
      .where(eq(members.id, memberId)),
  )
  return writer ?? null
}

function unlocked(
  { keys }: Pick<House, 'keys'>,
  roomId: string,
  wrapped: Buffer,
  unsealingId: string,
  locked: Buffer,
): string | null {
  const key = usable(keys, roomId, wrapped)
  try {
    return key && idOf(keys.unlockInRoom(key, unsealingId, locked))
  } catch {
    return null
  }
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
