import type { SilenceView } from '@cloakroom/contract/desk.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import { speakersOf } from '../door/speakers.ts'
import type { House } from '../house.ts'
import { findPosts } from '../posts/find-post.ts'
import { type FoundRoom, speakerFactsOf } from '../rooms/find-room.ts'
import { findSilences } from './find-silence.ts'

/** Which seats of a room are silent, for those who keep it: each as the room shows its speakers, by the post for which it was. */
export async function listSilences(tx: Tx, house: House, room: FoundRoom): Promise<SilenceView[]> {
  const silences = await findSilences(tx, [room.id], house.now())
  if (silences.length === 0) return []
  const speakers = await speakersOf(tx, house.keys, speakerFactsOf(room))
  const ids = silences.map(({ postId }) => postId)
  const threads = new Map((await findPosts(tx, room.id, ids)).map(({ id, threadId }) => [id, threadId]))
  const { time } = present('room-desk', room.charter.attribution)
  return silences.flatMap(({ postId, seat, until }) => {
    const threadId = threads.get(postId)
    return threadId ? [{ postId, threadId, by: speakers.present('room-desk', seat), until: time(until) }] : []
  })
}
