import type { Tx } from '@cloakroom/database/as-member.ts'
import { carriageAnswers, carriages } from '@cloakroom/database/schema/carriages.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { quotes } from '@cloakroom/database/schema/posts.ts'
import { and, eq, inArray, lt } from 'drizzle-orm'
import type { CarriageFacts } from './find-carriage.ts'

type Which = Pick<CarriageFacts, 'roomId' | 'id'>

export async function insertCarriage(tx: Tx, carriage: CarriageFacts): Promise<void> {
  await tx.insert(carriages).values(carriage)
}

/** With every answer to it. False if there was none. */
export async function deleteCarriage(tx: Tx, { roomId, id }: Which): Promise<boolean> {
  const { rowCount } = await tx.delete(carriages).where(and(eq(carriages.roomId, roomId), eq(carriages.id, id)))
  return rowCount === 1
}

/** Questions of a room whose time was over long ago, and which nobody has ended. */
export async function deleteLapsed(tx: Tx, roomId: string, before: Date): Promise<void> {
  await tx.delete(carriages).where(and(eq(carriages.roomId, roomId), lt(carriages.until, before)))
}

/** Said twice, the first yes stands. */
export async function insertAnswers(
  tx: Tx,
  { roomId, id }: Which,
  answers: { postId: string; arrivesAs: string; seat: string }[],
): Promise<void> {
  const rows = answers.map((answer) => ({ roomId, carriageId: id, ...answer }))
  await tx.insert(carriageAnswers).values(rows).onConflictDoNothing()
  await shuffleAnswers(tx, { roomId, id })
}

export async function deleteAnswers(tx: Tx, { roomId, id }: Which, postIds: string[]): Promise<void> {
  await tx
    .delete(carriageAnswers)
    .where(
      and(
        eq(carriageAnswers.roomId, roomId),
        eq(carriageAnswers.carriageId, id),
        inArray(carriageAnswers.postId, postIds),
      ),
    )
  await shuffleAnswers(tx, { roomId, id })
}

/** All are written anew, in an order of chance and by one transaction: rows that came together would tell which posts have one writer. */
async function shuffleAnswers(tx: Tx, { roomId, id }: Which): Promise<void> {
  await tx.$client.query(
    `with answers as (delete from carriage_answers where room_id = $1 and carriage_id = $2 returning *)
      insert into carriage_answers select * from answers order by gen_random_uuid()`,
    [roomId, id],
  )
}

/** What a carried post quotes of another that was carried with it. */
export async function insertQuote(
  tx: Tx,
  quote: { roomId: string; postId: string; position: number; sourcePostId: string; passage: PersonalSpeech },
): Promise<void> {
  await tx.insert(quotes).values(quote)
}
