import type { Tx } from '@cloakroom/database/as-member.ts'
import { quotes } from '@cloakroom/database/schema/posts.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'

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
