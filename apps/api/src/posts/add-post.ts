import { wordsWait } from '@cloakroom/charter/batches.ts'
import { quotingOf } from '@cloakroom/charter/marks.ts'
import type { PostView, SentPostView } from '@cloakroom/contract/posts.ts'
import { asMember, readAsMember } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { type Speakers, speakersAlone } from '../door/speakers.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentionsAlone } from '../mentions/demand-mentions.ts'
import { attachQuotes } from '../quotes/attach-quotes.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { putBeside } from '../quotes/put-beside.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { type FoundRoom, speakerFactsOf } from '../rooms/find-room.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { rememberedRoom, type RememberedRoom, rememberRoom } from '../rooms/remembered-room.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { waitPost } from '../waiting/wait-post.ts'
import { demandOpenPlace, demandPlace } from './demand-place.ts'
import { findPlace, findPlaceAlone } from './find-place.ts'
import { holdBack } from './hold-back.ts'
import { minute } from './minute.ts'
import { isTaken, onceMoreIfTaken } from './once-more-if-taken.ts'
import { type Placed, placePost, placePostAlone } from './place-post.ts'
import type { PostToPlace } from './post-to-place.ts'
import type { PostFacts } from './post-facts.ts'
import type { PostToAdd } from './post-to-add.ts'
import { presentPost, presentPosts } from './present-post.ts'
import { readPost } from './read-post.ts'

/** Adds a post. What its writer's client sends again, because an answer was lost, is there once. */
export async function addPost(house: House, viewer: Viewer, post: PostToAdd): Promise<SentPostView> {
  return (await addOnGuess(house, viewer, post)) ?? onceMoreIfTaken(() => addWithCare(house, viewer, post))
}

/**
 * Most replies come from somebody who wrote here a moment ago, and stand: what was known of the room then is taken for true, and the statement that places
 * the post compares. Null where it is not so, or where anything at all speaks against the post: then it is looked at with care, and nothing was kept.
 */
async function addOnGuess(house: House, viewer: Viewer, post: PostToAdd): Promise<PostView | null> {
  const remembered = rememberedRoom(viewer.memberId, post.roomId)
  if (!remembered || hasCompany(post)) return null
  try {
    const screened = await screen(house, viewer, post, remembered)
    const toPlace = whatToPlace(house, post, screened)
    const there = await placePostAlone(house.web.pool, viewer.memberId, toPlace, remembered.room.peopleVersion)
    if (!there) return null
    const view = presentPost(factsOf(toPlace, there.placed, screened, false), [], screened.speakers)
    // The people of the room are those who were known, so that whoever watches may see it.
    there.tell(view)
    return view
  } catch (error) {
    if (error instanceof Refusal || isTaken(error)) return null
    throw error
  }
}

/** So often is the place looked at again because people, charter or order of the room changed while the post was on its way. */
const LOOKS = 3

async function addWithCare(house: House, viewer: Viewer, post: PostToAdd, look = 1): Promise<SentPostView> {
  const place = await findPlaceAlone(house.web.pool, viewer.memberId, post)
  const { room, known, threadId } = place
  if (wordsWait(room.charter)) return waitPost(house, viewer, post)
  const seat = seatFor(house.keys, room, viewer.memberId, post.id)
  if (known) {
    if (known.seat !== seat || known.threadId !== threadId) throw new Refusal('post.id_taken')
    return readPost(house, viewer, { roomId: room.id, postId: post.id })
  }
  demandOpenPlace(place)
  await demandAcceptedAlone(house, viewer, room)
  if (seat === null) throw new Refusal('room.closed')
  const held = place.hasOrder ? await holdBack(house, viewer, post) : null
  if (held) return { state: 'held', id: held.id, threadId: held.threadId, parentId: held.parentId, held }
  const screened = await screen(house, viewer, post, { room, seat })
  if (hasCompany(post)) return placeInCompany(house, viewer, post, screened)
  const toPlace = whatToPlace(house, { ...post, threadId }, screened)
  const knew = look < LOOKS ? room.peopleVersion : null
  const there = await placePostAlone(house.web.pool, viewer.memberId, toPlace, knew)
  if (!there && look < LOOKS) return addWithCare(house, viewer, post, look + 1)
  if (!there) throw await whyNotPlaced(house, viewer, post)
  there.tell()
  if (!place.hasOrder) rememberRoom(viewer.memberId, { room, seat })
  // Nothing is read back: what everybody sees of a new post follows from what is known of it.
  return presentPost(factsOf(toPlace, there.placed, screened, false), [], screened.speakers)
}

/** Of those who took their seat under the charter that stands nothing is asked; of the others once, and then their room is remembered. */
async function demandAcceptedAlone(house: House, viewer: Viewer, room: FoundRoom): Promise<void> {
  if (room.satUnder === room.charter.version) return
  await readAsMember(house.web.pool, viewer.memberId, (tx) => demandAccepted(tx, house.keys, viewer.memberId, room))
}

/** Room, thread and parent were there when they were looked for: something has changed since. */
async function whyNotPlaced(house: House, viewer: Viewer, post: PostToAdd): Promise<Refusal> {
  demandOpenPlace(await findPlaceAlone(house.web.pool, viewer.memberId, post))
  return new Refusal('not_found')
}

type Screened = RememberedRoom & { speech: PersonalSpeech; speakers: Speakers }

/** What can be said of a post while nobody waits for it. */
async function screen(
  house: House,
  viewer: Viewer,
  post: PostToAdd,
  { room, seat }: RememberedRoom,
): Promise<Screened> {
  if (post.markdown === '' && post.quotes.length === 0) throw new Refusal('words.empty')
  const strictness = room.charter.hatCheck
  const own = await findOwnInstitutions(house, viewer.memberId)
  await demandMentionsAlone(house, viewer, room, post)
  const speech = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/markdown', strictness, own })
  const speakers = await speakersAlone(house.web.pool, viewer.memberId, house.keys, speakerFactsOf(room))
  return { room, seat, speech, speakers }
}

function placeInCompany(house: House, viewer: Viewer, post: PostToAdd, screened: Screened): Promise<PostView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRooms(tx, roomsConcerned(post.roomId, post.quotes))
    const place = await findPlace(tx, viewer.memberId, post)
    await demandPlace(tx, house, viewer.memberId, place)
    const toPlace = whatToPlace(house, { ...post, threadId: place.threadId }, screened)
    const placed = await placePost(tx, viewer.memberId, toPlace)
    await attachQuotes(tx, screened.room, post.id, post.quotes)
    await putBeside(tx, house, viewer, screened, post)
    const [view] = await presentPosts(tx, house.keys, screened.room, [
      factsOf(toPlace, placed, screened, true, post.mark),
    ])
    if (!view) throw new Refusal('not_found')
    return view
  })
}

function whatToPlace(house: House, { roomId, threadId, id, parentId }: PostToAdd, screened: Screened): PostToPlace {
  const { seat, speech, room } = screened
  const charterVersion = room.charter.version
  return { roomId, threadId, id, parentId, seat, speech, charterVersion, at: minute(house.now()) }
}

function factsOf(
  post: PostToPlace,
  placed: Placed,
  { room }: Screened,
  hasMore: boolean,
  mark: PostFacts['mark'] = null,
): PostFacts {
  const { id, threadId, parentId, seat, speech, at } = post
  const quoting = quotingOf(room.charter.quoting, mark)
  const company = { hasQuotes: hasMore, hasAttachments: hasMore }
  const untouched = { editedAt: null, removed: false }
  return { id, threadId, parentId, ...placed, seat, markdown: speech, at, ...untouched, quoting, mark, ...company }
}

/** Whether something comes along that is written beside the post, in one transaction with it. */
function hasCompany({ quotes, attachments, mark, insteadOf }: PostToAdd): boolean {
  return quotes.length > 0 || attachments.length > 0 || mark !== null || insteadOf !== null
}
