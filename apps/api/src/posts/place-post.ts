import type { Tx } from '@cloakroom/database/as-member.ts'
import { sharingCommits } from '@cloakroom/database/share-commit.ts'
import type { Pool } from 'pg'
import { whyNotPublished } from '../live/publish.ts'
import { relay, relayAfterCommit } from '../live/relay.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { PlacedEvent, PostToPlace, Turn } from './post-to-place.ts'
import { placing } from './store.ts'

/** Where a post came to stand in its thread. */
export type Placed = { number: number; depth: number }
type PlacedRow = Placed & { turn: number; told: string }

/**
 * Puts a post into its thread: numbered in the room, counted in the thread, after its siblings.
 * Told to the room when the transaction commits. `event` is another one where the post opens its thread.
 */
export async function placePost(
  tx: Tx,
  by: string,
  post: PostToPlace,
  event: PlacedEvent = { kind: 'post.added', subject: post.id },
): Promise<Placed> {
  const { rows } = await tx.$client.query<PlacedRow>(placing([{ post, event, by, knewPeople: null }]))
  const [placed] = rows
  if (!placed) throw await whyNotPublished(tx, post.roomId)
  relayAfterCommit(tx, placed.told)
  return placeOf(placed)
}

/** Where it stands by now, and how the room is told: with the post as everybody sees it, where nothing needs to be read for that. */
type ToTell = { placed: Placed; tell: (post?: PostView) => void }

const placeTogether = sharingCommits<Turn, PlacedRow>(placing)

/**
 * The same in a transaction of its own, which posts that others write into the room at this moment may share. Null where room, thread or parent are not there
 * for whoever brings it; or, of a writer who says of which people they knew, where there are others by now, or another charter. To be told by who asked.
 */
export async function placePostAlone(
  pool: Pool,
  by: string,
  post: PostToPlace,
  knewPeople: number | null = null,
): Promise<ToTell | null> {
  const event: PlacedEvent = { kind: 'post.added', subject: post.id }
  const placed = await placeTogether(pool, post.roomId, { post, event, by, knewPeople })
  if (!placed) return null
  const tell = (view?: PostView) => relay(pool, placed.told, view && { kind: 'post.added', post: view })
  return { placed: placeOf(placed), tell }
}

function placeOf({ number, depth }: PlacedRow): Placed {
  return { number, depth }
}
