import { reportPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { keepDraft } from '@cloakroom/contract/drafts.ts'
import { contestHat, listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { addPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { previewPost } from '@cloakroom/contract/previews.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { bringAPhoto } from './bring-a-photo.ts'
import { aCanary, type CanaryKind } from './canaries.ts'
import type { Debate } from './debate.ts'
import { allow, aPost, quoteOf, STANDS } from './name-by-consent.ts'
import { CARRIER } from './may-carry.ts'
import { know, newWord, person, room, ROOMS, type World } from './world.ts'

type Place = { roomId: string; threadId: string }
type Said = { roomId: string; postId: string; passage: string }

/**
 * Words of another room come back from the desk. Some never stood: whoever carried them has them back, and nobody else in that room reads them. Others stood, were
 * reported, and are written anew: with the name that goes along and with a photo; and where words wait, with one quote of two, since the other was withdrawn
 * where it was said.
 */
export async function comeBack(world: World, debates: readonly Debate[]): Promise<void> {
  const placeOf = (name: string): Place => {
    const { roomId, threadId } = debates.find((debate) => debate.roomId === room(world, name))!
    return { roomId, threadId }
  }
  const [handles, named, quiet] = [placeOf('handles'), placeOf('named'), placeOf('unattributed')]
  const by = person(world, CARRIER)

  const kept = await say(world, handles, 'returned-words')
  const held = { id: aPostOf(world, named), markdown: 'On behalf of my ministry: this.', quotes: [carried(kept)] }
  await by.call(contestHat, { params: named, body: held })
  await sendBack(world, named, held.id)
  await by.call(listMyHeldPosts, { params: named })
  const quotes = [again(held.id, kept.passage)]
  const anew = { markdown: 'For myself:', quotes, insteadOf: held.id }
  const unsent = { ...named, parentId: null, postId: crypto.randomUUID(), title: '', topics: [], ...anew }
  await by.call(keepDraft, { params: { draftId: know(world, 'draftId', crypto.randomUUID()) }, body: unsent })
  const shown = { ...anew, id: crypto.randomUUID(), threadId: named.threadId }
  await by.call(previewPost, { params: named, body: shown })

  const allowed = await allow(world, STANDS, handles)
  const first = aPost(world, STANDS)
  const attachments = [await bringAPhoto(world, CARRIER, named.roomId, first)]
  const stood = {
    id: first,
    markdown: 'As one of us said:',
    quotes: [quoteOf(allowed)],
    attachments,
    mark: 'ask' as const,
  }
  await by.call(addPost, { params: named, body: stood })
  await reported(world, named, first)
  const second = { ...stood, id: aPost(world, STANDS), quotes: [again(first, allowed.passage)], insteadOf: first }
  await by.call(addPost, { params: named, body: second })
  await demandRead(world, 'named', named, second.id, ['elsewhere_named'])

  const [stays, goes] = [await say(world, handles, 'carried-words'), await say(world, handles, 'taken-back-words')]
  const both = { id: aPostOf(world, quiet), markdown: 'I have heard:', quotes: [carried(stays), carried(goes)] }
  await by.call(addPost, { params: quiet, body: both })
  await nextQuarter(world.t)
  await reported(world, quiet, both.id)
  const params = { roomId: goes.roomId, postId: goes.postId }
  await person(world, ROOMS['handles']!.moderator).call(withdrawPost, { params })
  const last = { ...both, id: aPostOf(world, quiet), insteadOf: both.id }
  const refused = { ...last, quotes: [again(both.id, goes.passage)] }
  const { statusCode } = await by.ask(addPost, { params: quiet, body: refused })
  if (statusCode !== 422) throw new Error(`words that were withdrawn were answered ${statusCode}`)
  await by.call(addPost, { params: quiet, body: { ...last, quotes: [again(both.id, stays.passage)] } })
  await nextQuarter(world.t)
  await demandRead(world, 'unattributed', quiet, last.id, ['elsewhere'])
}

/** The moderator of a room says something that may be carried. */
async function say(world: World, params: Place, kind: CanaryKind): Promise<Said> {
  const { moderator } = ROOMS['handles']!
  const passage = `how ${newWord(world, kind, moderator, params.roomId)} came about`
  const id = know(world, 'postId', crypto.randomUUID())
  await person(world, moderator).call(addPost, { params, body: { id, markdown: `I have seen ${passage}.` } })
  return { roomId: params.roomId, postId: id, passage }
}

function carried({ roomId, postId, passage }: Said): QuoteInput {
  return { postId, passage, from: { roomId, keepInstitutions: false } }
}

function again(postId: string, passage: string): QuoteInput {
  return { postId, passage, isAgain: true }
}

function aPostOf(world: World, { roomId }: Place): string {
  const id = know(world, 'postId', crypto.randomUUID())
  world.tell(aCanary('post-id', id, CARRIER, roomId))
  return id
}

async function reported(world: World, { roomId }: Place, postId: string): Promise<void> {
  await person(world, 'ben').call(reportPost, { params: { roomId, postId }, body: { reason: 'off-topic' } })
  await sendBack(world, { roomId }, postId)
}

async function sendBack(world: World, { roomId }: Pick<Place, 'roomId'>, postId: string): Promise<void> {
  // Where words wait, it is on the desk by then.
  world.t.clock.advance(30 * 60_000)
  const body = { reason: 'Say it in your own words.' }
  await person(world, 'moderator').call(returnHeldPost, { params: { roomId, postId }, body })
}

/** Everybody there reads it, with the quotes that it should have. */
async function demandRead(world: World, name: string, params: Place, postId: string, states: string[]): Promise<void> {
  for (const reader of ROOMS[name]!.members.filter((one) => one !== 'spoken')) {
    const { page } = await person(world, reader).call(readPosts, { params: { ...params }, query: { around: postId } })
    const post = page.posts.find(({ id }) => id === postId)
    const quotes = post?.state === 'standing' ? post.quotes.map(({ state }) => state) : null
    if (String(quotes) !== String(states)) throw new Error(`${reader} reads in ${name} what quotes ${String(quotes)}`)
  }
}
