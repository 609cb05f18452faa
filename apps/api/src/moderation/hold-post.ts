import type { HeldKind } from '@cloakroom/charter/desk-states.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { HeldFinding } from '@cloakroom/database/schema/posts.ts'
import { contestFindings } from '@cloakroom/hat-check/personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { Place } from '../posts/find-place.ts'
import type { PostToAdd } from '../posts/post-to-add.ts'
import { screenQuotes } from '../quotes/attach-quotes.ts'
import { putBeside } from '../quotes/put-beside.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { findWaitingPost } from '../waiting/find-waiting.ts'
import { deskTime } from './desk-time.ts'
import { findHeldBefore, findHeldPost, type HeldPostFacts } from './find-held-post.ts'
import { presentHeldPosts } from './present-held-posts.ts'
import { insertHeldPost } from './store.ts'

/** Whether these words were sent to the desk before. Refuses where the id is another's, or stands for other words of one's own. */
export async function findSentToDesk(
  tx: Tx,
  { room, known, threadId }: Place,
  id: string,
  seat: string | null,
): Promise<HeldPostFacts | null> {
  const before = await findHeldBefore(tx, room, id)
  const isTaken = before ? before.seat !== seat || before.threadId !== threadId : known
  if (isTaken || (!before && (await findWaitingPost(tx, room, id)))) throw new Refusal('post.id_taken')
  return before
}

type Start = { title: string; topics: string[] }
type Held = {
  post: PostToAdd
  seat: string
  kind: HeldKind
  findings: readonly HeldFinding[]
  consent: 'none' | 'given'
  /** Set where it would begin its thread. */
  start?: Start
}

/** Puts words on the desk as they are, with what they quote and the files that go along. */
export async function holdPost(
  tx: Tx,
  house: House,
  viewer: Viewer,
  { room, threadId }: Pick<Place, 'threadId'> & { room: FoundRoom },
  { post, seat, kind, findings, consent, start }: Held,
): Promise<void> {
  const { roomId, id, parentId } = post
  await insertHeldPost(tx, {
    roomId,
    id,
    threadId,
    parentId,
    seat,
    kind,
    markdown: contestFindings(post.markdown),
    quotes: await screenQuotes(tx, room, post.quotes),
    findings: [...findings],
    charterVersion: room.charter.version,
    at: deskTime(room, house.now()),
    consent,
    title: start ? contestFindings(start.title) : null,
    topics: start?.topics ?? null,
  })
  await putBeside(tx, house, viewer, { room, seat }, post)
}

/** A post at the desk as its writer sees it. */
export async function presentHeld(tx: Tx, house: House, room: FoundRoom, id: string): Promise<HeldPostView> {
  const [view] = await presentHeldPosts(tx, house.keys, room, [await findHeldPost(tx, room, id)], 'room')
  if (!view) throw new Refusal('not_found')
  return view
}
