import type { Tx } from '@cloakroom/database/as-member.ts'
import { quotes } from '@cloakroom/database/schema/posts.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { sql } from 'drizzle-orm'

export async function insertQuotes(
  tx: Tx,
  roomId: string,
  postId: string,
  passages: { postId: string; passage: PersonalSpeech }[],
): Promise<void> {
  await tx.insert(quotes).values(
    passages.map(({ postId: sourcePostId, passage }, position) => ({
      roomId,
      postId,
      position,
      sourcePostId,
      passage,
    })),
  )
}

/** Puts words of another room beside a post. False where they do not stand there for the member any more. */
export async function carryQuote(
  tx: Tx,
  into: { roomId: string; postId: string; position: number },
  quote: {
    id: string
    speech: PersonalSpeech
    month: string
    named: Buffer | null
    from: { roomId: string; postId: string }
  },
): Promise<boolean> {
  const { rows } = await tx.$client.query<{ carried: boolean }>(
    'select carry_quote($1, $2, $3, $4::smallint, $5, $6, $7, $8, $9) as carried',
    [
      quote.id,
      into.roomId,
      into.postId,
      into.position,
      quote.speech,
      quote.month,
      quote.named,
      quote.from.roomId,
      quote.from.postId,
    ],
  )
  return rows[0]?.carried ?? false
}

/** Puts words that came back from the desk beside what its writer sends instead. False where they are gone. */
export async function carryAgain(
  tx: Tx,
  into: { roomId: string; postId: string; position: number },
  { heldId, words }: { heldId: string; words: string },
): Promise<boolean> {
  const { rows } = await tx.$client.query<{ carried: boolean }>(
    'select carry_again($1, $2, $3, $4::smallint, $5) as carried',
    [into.roomId, heldId, into.postId, into.position, words],
  )
  return rows[0]?.carried ?? false
}

/** A copy of the store must not tell what was written after what: see the migration. Last of all writes. */
export async function shuffleBeside(tx: Tx, roomId: string): Promise<void> {
  await tx.execute(sql`select shuffle_beside(${roomId})`)
}

/** That the writer has seen where their words are quoted. */
export async function noteQuotesSeen(tx: Tx, roomId: string, ids: string[]): Promise<void> {
  await tx.$client.query('select note_quotes_seen($1, $2::uuid[])', [roomId, ids])
}
