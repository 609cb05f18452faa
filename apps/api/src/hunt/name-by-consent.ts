import { wordsWait } from '@cloakroom/charter/batches.ts'
import { addPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import {
  answerQuoteRequest,
  askToQuote,
  endQuoteRequest,
  listQuoteRequests,
} from '@cloakroom/contract/quote-requests.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { aCanary, type CanaryKind } from './canaries.ts'
import type { Debate } from './debate.ts'
import { know, newWord, person, room, ROOMS, type World } from './world.ts'

/** Words that their writer lets somebody quote in a room where the writer is not, under their name. */
type Consent = { of: string; from: string; into: string; kind: CanaryKind }
type Allowed = { roomId: string; postId: string; passage: string; requestId: string }

const ASKER = 'ana'
export const STANDS: Consent = { of: 'dan', from: 'handles', into: 'named', kind: 'named-words' }
const TAKEN_BACK: Consent = { of: 'eva', from: 'unattributed', into: 'named', kind: 'post-words' }
const WITHDRAWN: Consent = { of: 'fay', from: 'unattributed', into: 'handles', kind: 'taken-back-words' }

/**
 * Three let one quote carry their name: of one it stands in a thread, one takes the consent back before it is used, and one withdraws the post after its
 * words have begun a thread.
 */
export async function nameByConsent(world: World, debates: readonly Debate[]): Promise<void> {
  const placeOf = (name: string) => {
    const { roomId, threadId } = debates.find((debate) => debate.roomId === room(world, name))!
    return { roomId, threadId }
  }
  const quoter = person(world, ASKER)
  /** Everybody there reads it, and finds the quote as it should be by now. */
  const read = async (
    params: { roomId: string; threadId: string },
    { into }: Consent,
    state: 'elsewhere_named' | 'withdrawn',
  ) => {
    for (const reader of ROOMS[into]!.members.filter((one) => one !== 'spoken')) {
      const { page } = await person(world, reader).call(readPosts, { params })
      const isSo = page.posts.some(
        (post) => post.state === 'standing' && post.quotes.some((one) => one.state === state),
      )
      if (!isSo) throw new Error(`nobody in ${into} reads a quote that is ${state}`)
    }
  }
  const threadOf = (consent: Consent) => placeOf(consent.from)

  const stands = await allow(world, STANDS, threadOf(STANDS))
  const named = { id: aPost(world, STANDS), markdown: 'As one of us said:', quotes: [quoteOf(stands)] }
  await quoter.call(addPost, { params: placeOf(STANDS.into), body: named })
  await read(placeOf(STANDS.into), STANDS, 'elsewhere_named')

  const kept = await allow(world, TAKEN_BACK, threadOf(TAKEN_BACK))
  const which = { roomId: kept.roomId, quoteRequestId: kept.requestId }
  await person(world, TAKEN_BACK.of).call(endQuoteRequest, { params: which })
  const refused = { id: crypto.randomUUID(), markdown: 'As another said:', quotes: [quoteOf(kept)] }
  const answer = await quoter.ask(addPost, { params: placeOf(TAKEN_BACK.into), body: refused })
  if (answer.statusCode !== 403) throw new Error(`words without a consent were answered ${answer.statusCode}`)

  const gone = await allow(world, WITHDRAWN, threadOf(WITHDRAWN))
  const into = room(world, WITHDRAWN.into)
  const threadId = know(world, 'threadId', crypto.randomUUID())
  const post = { id: aPost(world, WITHDRAWN), markdown: 'I have this from elsewhere:', quotes: [quoteOf(gone)] }
  const title = `On ${newWord(world, 'title', ASKER, into)}`
  await quoter.call(startThread, { params: { roomId: into }, body: { id: threadId, title, post } })
  await read({ roomId: into, threadId }, WITHDRAWN, 'elsewhere_named')
  await person(world, WITHDRAWN.of).call(withdrawPost, { params: { roomId: gone.roomId, postId: gone.postId } })
  await nextQuarter(world.t)
  await read({ roomId: into, threadId }, WITHDRAWN, 'withdrawn')
}

/** Somebody says something, is asked about it, and lets it go under their name. */
export async function allow(world: World, { of, from, kind }: Consent, params: { roomId: string; threadId: string }) {
  const { roomId } = params
  const [writer, asker] = [person(world, of), person(world, ASKER)]
  const word = newWord(world, kind, of, roomId)
  const postId = know(world, 'postId', crypto.randomUUID())
  world.tell(aCanary('post-id', postId, of, roomId))
  const passage = `how ${word} came about`
  const said = { id: postId, markdown: `I have seen ${passage}, and would tell it again.`, mark: 'ask' } as const
  await writer.call(addPost, { params, body: said })
  if (wordsWait(ROOMS[from]!)) await nextQuarter(world.t)
  const requestId = know(world, 'quoteRequestId', crypto.randomUUID())
  const body = { id: requestId, passage, place: 'other_room' } as const
  await asker.call(askToQuote, { params: { roomId, postId }, body })
  await writer.call(listQuoteRequests, { params: { roomId } })
  await writer.call(answerQuoteRequest, {
    params: { roomId, quoteRequestId: requestId },
    body: { answer: 'allow', isNamed: true },
  })
  await asker.call(listQuoteRequests, { params: { roomId } })
  return { roomId, postId, passage, requestId }
}

export function quoteOf({ roomId, postId, passage, requestId }: Allowed) {
  return { postId, passage, from: { roomId, keepInstitutions: true, requestId } }
}

/** The post in which the name may stand, as long as its quote does. */
export function aPost(world: World, { of, into }: Consent): string {
  const roomId = room(world, into)
  const id = know(world, 'postId', crypto.randomUUID())
  world.tell(aCanary('post-id', id, ASKER, roomId))
  world.consents.set(id, { of, roomId })
  return id
}
