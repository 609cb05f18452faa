import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'

/** A post that was screened: everything its row says but where it comes to stand. */
export type PostToPlace = {
  roomId: string
  threadId: string
  id: string
  parentId: string | null
  seat: string
  speech: PersonalSpeech
  charterVersion: number
  at: Date
}

/** What the room is told: that the post was added, or that the thread was started which it opens. */
export type PlacedEvent = { kind: 'post.added' | 'thread.started'; subject: string }

/** A post on its way: who brings it, and of which people in the room they knew (`null`: they have just looked). */
export type Turn = { post: PostToPlace; event: PlacedEvent; by: string; knewPeople: number | null }
