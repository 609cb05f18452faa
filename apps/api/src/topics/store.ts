import type { Tx } from '@cloakroom/database/as-member.ts'
import { topics } from '@cloakroom/database/schema/topics.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { eq } from 'drizzle-orm'

type Words = { name: PersonalSpeech; scope: PersonalSpeech }
type Place = { parentId: string | null; position: number }

export async function insertTopic(tx: Tx, { id, name, scope, parentId, position }: Words & Place & { id: string }) {
  await tx.$client.query('insert into topics (id, name, scope, parent_id, position) values ($1, $2, $3, $4, $5)', [
    id,
    name,
    scope,
    parentId,
    position,
  ])
}

export async function setTopicWords(tx: Tx, id: string, { name, scope }: Words): Promise<void> {
  await tx.update(topics).set({ name, scope }).where(eq(topics.id, id))
}

/** The database numbers the whole tree anew after it. */
export async function setTopicPlace(tx: Tx, id: string, { parentId, position }: Place): Promise<void> {
  await tx.update(topics).set({ parentId, position }).where(eq(topics.id, id))
}

export async function setRetired(tx: Tx, id: string, isRetired: boolean): Promise<void> {
  await tx.update(topics).set({ isRetired }).where(eq(topics.id, id))
}
