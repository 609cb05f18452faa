import type { PostView } from '@cloakroom/contract/posts.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { type Speakers, speakersAlone } from '../door/speakers.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { attachQuotes } from '../quotes/attach-quotes.ts'
import { type FoundRoom, speakerFactsOf } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findPlaceAlone } from './find-place.ts'
import { minute } from './minute.ts'
import { onceMoreIfTaken } from './once-more-if-taken.ts'
import { type Placed, placePost, placePostAlone, type PostToPlace } from './place-post.ts'
import { mayReplyTo } from './policy.ts'
import type { PostFacts } from './post-facts.ts'
import { presentPost, presentPosts } from './present-post.ts'
import { readPost } from './read-post.ts'

export type PostToAdd = {
  roomId: string
  threadId: string
  id: string
  parentId: string | null
  markdown: string
  quotes: QuoteInput[]
}

/** Adds a post. What its writer's client sends again, because an answer was lost, is there once. */
export function addPost(house: House, viewer: Viewer, post: PostToAdd): Promise<PostView> {
  return onceMoreIfTaken(async () => {
    const found = await screen(house, viewer, post)
    if ('before' in found) return found.before
    return post.quotes.length === 0 ? place(house, viewer, post, found) : placeWithQuotes(house, viewer, post, found)
  })
}

type Screened = { room: FoundRoom; seat: string; speech: PersonalSpeech; speakers: Speakers }

/** What can be found and said of a post while nobody waits for it; or the post itself, where it stands already. */
async function screen(house: House, viewer: Viewer, post: PostToAdd): Promise<Screened | { before: PostView }> {
  const { room, parent, known } = await findPlaceAlone(house.web.pool, viewer.memberId, post)
  const seat = seatFor(house.keys, room, viewer.memberId, post.id)
  if (known) {
    if (known.seat !== seat || known.threadId !== post.threadId) throw new Refusal('post.id_taken')
    return { before: await readPost(house, viewer, { roomId: room.id, postId: post.id }) }
  }
  demand(mayWrite(room))
  demand(mayReplyTo(parent))
  if (seat === null) throw new Refusal('room.closed')
  if (post.markdown === '' && post.quotes.length === 0) throw new Refusal('words.empty')
  const strictness = room.charter.hatCheck
  const speech = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/markdown', strictness })
  const speakers = await speakersAlone(house.web.pool, viewer.memberId, house.keys, speakerFactsOf(room))
  return { room, seat, speech, speakers }
}

/** Nothing is read back: what everybody sees of a new post follows from what is known of it. */
async function place(house: House, viewer: Viewer, post: PostToAdd, screened: Screened): Promise<PostView> {
  const toPlace = whatToPlace(house, post, screened)
  const placed = await placePostAlone(house.web.pool, viewer.memberId, toPlace)
  return presentPost(factsOf(toPlace, placed, screened, false), [], screened.speakers)
}

function placeWithQuotes(house: House, viewer: Viewer, post: PostToAdd, screened: Screened): Promise<PostView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const toPlace = whatToPlace(house, post, screened)
    const placed = await placePost(tx, toPlace)
    await attachQuotes(tx, screened.room, post.id, post.quotes)
    const [view] = await presentPosts(tx, house.keys, screened.room, [factsOf(toPlace, placed, screened, true)])
    if (!view) throw new Refusal('not_found')
    return view
  })
}

function whatToPlace(house: House, { roomId, threadId, id, parentId }: PostToAdd, screened: Screened): PostToPlace {
  const { seat, speech, room } = screened
  const charterVersion = room.charter.version
  return { roomId, threadId, id, parentId, seat, speech, charterVersion, at: minute(house.now()) }
}

function factsOf(post: PostToPlace, placed: Placed, { room }: Screened, hasQuotes: boolean): PostFacts {
  const { id, threadId, parentId, seat, speech, at } = post
  const { quoting } = room.charter
  return { id, threadId, parentId, ...placed, seat, markdown: speech, at, editedAt: null, quoting, hasQuotes }
}
