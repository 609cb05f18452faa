import { wordsWait } from '@cloakroom/charter/batches.ts'
import { keepDraft } from '@cloakroom/contract/drafts.ts'
import { acceptHeldPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { contestHat, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { amendRules, amendThread, moveBranch } from '@cloakroom/contract/order.ts'
import { addPost, editPost, readPosts, tellWriting, withdrawPost } from '@cloakroom/contract/posts.ts'
import { markRead, nextUnread } from '@cloakroom/contract/reading.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { listThreads, startThread } from '@cloakroom/contract/threads.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { ask, askAnew } from './ask.ts'
import { bringAPhoto } from './bring-a-photo.ts'
import { aCanary, type CanaryKind } from './canaries.ts'
import { know, newWord, person, room, ROOMS, type World } from './world.ts'

export type Debate = {
  roomId: string
  threadId: string
  mayQuote: boolean
  /** What the first post says of somebody who is only spoken about. */
  spoken: string
  /** A post that is going to be withdrawn. */
  regretted: string
  /** Posts and the word that only they hold, by their writers. */
  posts: Map<string, string>
  words: Map<string, string>
}

/** A thread of the room in which each member has written once. In the named room somebody is spoken about. */
export async function debate(world: World, name: string): Promise<Debate> {
  const roomId = room(world, name)
  const { moderator, members } = ROOMS[name]!
  const threadId = know(world, 'threadId', crypto.randomUUID())
  const mayQuote = ROOMS[name]!.quoting !== 'never'
  const spoken = name === 'named' ? `, as ${person(world, 'spoken').name} said` : ''
  const said: Debate = { roomId, threadId, mayQuote, spoken, regretted: '', posts: new Map(), words: new Map() }
  const post = { id: aPostId(world, roomId, moderator), markdown: '' }
  post.markdown = `${sentence(world, said, moderator, 'taken-out-words')}${spoken}.`
  const title = `On ${newWord(world, 'title', moderator, roomId)}${spoken}`
  await person(world, moderator).call(startThread, {
    params: { roomId },
    body: { id: threadId, title, topics: ['m-coc'], post },
  })
  said.posts.set(moderator, post.id)
  const doWordsWait = wordsWait(ROOMS[name]!)
  if (doWordsWait) await nextQuarter(world.t)
  for (const key of members.filter((member) => member !== 'spoken')) {
    const id = aPostId(world, roomId, key)
    await person(world, key).call(tellWriting, { params: { roomId, threadId } })
    const markdown = `${sentence(world, said, key, 'post-words')}.`
    const attachments = said.posts.size === 1 ? [await bringAPhoto(world, key, roomId, id)] : []
    await person(world, key).call(addPost, { params: { roomId, threadId }, body: { id, markdown, attachments } })
    said.posts.set(key, id)
  }
  await ask(world, name, said)
  said.regretted = aPostId(world, roomId, moderator)
  const markdown = `I should not say ${newWord(world, 'withdrawn-words', moderator, roomId)}.`
  await person(world, moderator).call(addPost, { params: { roomId, threadId }, body: { id: said.regretted, markdown } })
  if (doWordsWait) await nextQuarter(world.t)
  return said
}

function sentence(world: World, { roomId, words }: Debate, key: string, kind: CanaryKind): string {
  const word = newWord(world, kind, key, roomId)
  words.set(key, word)
  return `I have seen how ${word} changes a place`
}

function aPostId(world: World, roomId: string, of: string): string {
  const id = know(world, 'postId', crypto.randomUUID())
  world.tell(aCanary('post-id', id, of, roomId))
  return id
}

/** Quotes, edits, withdraws, drafts, reads and takes out, in every debate. Who writes is in all of the rooms. */
export async function goOn(world: World, debates: Debate[]): Promise<void> {
  for (const { roomId, threadId, mayQuote, regretted, spoken, posts, words } of debates) {
    const [opener = '', first = ''] = posts.keys()
    const [ana, ben] = [person(world, first), person(world, opener)]
    const place = { roomId, threadId }
    const passage = `how ${words.get(opener)} changes a place${spoken}`
    if (mayQuote) {
      const quotes = [{ postId: posts.get(opener)!, passage }]
      const body = { id: aPostId(world, roomId, first), parentId: posts.get(opener)!, markdown: 'Indeed.', quotes }
      await ana.call(addPost, { params: place, body })
      await ana.call(takeOut, { params: { roomId, postId: posts.get(opener)! }, body: { passage } })
    }
    const markdown = `I see it in another way now: ${newWord(world, 'post-words', first, roomId)}.`
    await ana.call(editPost, { params: { roomId, postId: posts.get(first)! }, body: { markdown } })
    await ben.call(withdrawPost, { params: { roomId, postId: regretted } })
    await ben.call(markRead, { params: place, body: { upTo: 2 } })
    await ana.call(nextUnread)
    const draftId = know(world, 'draftId', crypto.randomUUID())
    const { employer, city, phone, address, name } = { ...ana.facts, name: ana.name }
    await ana.call(keepDraft, {
      params: { draftId },
      body: {
        ...place,
        parentId: null,
        postId: crypto.randomUUID(),
        title: '',
        topics: [],
        markdown: `${name}, ${employer}, ${city}, ${phone}, ${address}: ${newWord(world, 'draft-words', first, roomId)}`,
        quotes: [],
      },
    })
    await contest(world, { roomId, threadId }, first, opener)
    if (roomId !== room(world, 'unattributed')) await beginTooSoon(world, roomId, first, opener)
    await beginAtDesk(world, { roomId, writer: first, moderator: opener, how: 'contest' })
    await keepOrder(world, { roomId, threadId }, opener)
    await askAnew(world, { roomId, posts })
  }
}

/** "It is not my hat", four times: accepted, returned, taken back, and still waiting. */
async function contest(world: World, place: { roomId: string; threadId: string }, writer: string, moderator: string) {
  const { roomId } = place
  const desk = person(world, moderator)
  for (const fate of ['accepted', 'returned', 'taken back', 'waiting']) {
    const id = aPostId(world, roomId, writer)
    const word = newWord(world, fate === 'accepted' ? 'post-words' : 'held-words', writer, roomId)
    if (fate !== 'accepted') world.held.set(word, id)
    const markdown = `On behalf of the ministry of ${word} we welcome this.`
    await person(world, writer).ask(addPost, { params: place, body: { id, markdown } })
    await person(world, writer).call(contestHat, { params: place, body: { id, markdown } })
    const params = { roomId, postId: id }
    // On the walk, words are sent instead of it.
    if (fate === 'returned') know(world, 'insteadOf', id)
    // Where words wait, it is on the desk by then.
    world.t.clock.advance(30 * 60_000)
    if (fate === 'accepted') await desk.call(acceptHeldPost, { params })
    if (fate === 'returned') await desk.call(returnHeldPost, { params, body: { reason: 'It speaks for a ministry.' } })
    if (fate === 'taken back') await person(world, writer).call(takeBackHeldPost, { params })
  }
}

/** Threads that a rule holds back. */
async function beginTooSoon(world: World, roomId: string, writer: string, moderator: string) {
  const desk = person(world, moderator)
  await desk.call(amendRules, { params: { roomId }, body: { slowMinutes: 1440, firstPosts: 0 } })
  await beginAtDesk(world, { roomId, writer, moderator, how: 'start' })
  await desk.call(amendRules, { params: { roomId }, body: { slowMinutes: 0, firstPosts: 0 } })
}

type AtDesk = { roomId: string; writer: string; moderator: string; how: 'start' | 'contest' }

/** Threads that go to the desk, which lets the first in, returns the second and has not decided on the third. */
async function beginAtDesk(world: World, { roomId, writer, moderator, how }: AtDesk) {
  const desk = person(world, moderator)
  for (const fate of ['accepted', 'returned', 'waiting']) {
    const post = { id: aPostId(world, roomId, writer), markdown: '' }
    const about = newWord(world, fate === 'accepted' ? 'title' : 'held-words', writer, roomId)
    const words = newWord(world, fate === 'accepted' ? 'post-words' : 'held-words', writer, roomId)
    if (fate !== 'accepted') for (const word of [about, words]) world.held.set(word, post.id)
    const title = `On ${about}`
    post.markdown = `I should like to hear of ${words}.`
    const body = { id: know(world, 'threadId', crypto.randomUUID()), title, topics: ['m-coc'], post }
    const by = person(world, writer)
    await (how === 'start'
      ? by.call(startThread, { params: { roomId }, body })
      : by.call(contestThread, { params: { roomId }, body }))
    const params = { roomId, postId: post.id }
    // Where words wait, it is on the desk by then.
    world.t.clock.advance(30 * 60_000)
    if (fate === 'accepted') await desk.call(acceptHeldPost, { params })
    if (fate === 'returned') await desk.call(returnHeldPost, { params, body: { reason: 'Say more of what you ask.' } })
  }
}

/** A post that waits for its batch when all is over: nobody but its writer has heard of it. */
export async function leaveWaiting(world: World, writer: string): Promise<void> {
  const roomId = room(world, 'unattributed')
  const { threads } = await person(world, writer).call(listThreads, { params: { roomId } })
  const id = crypto.randomUUID()
  world.tell(aCanary('waiting-words', id, writer, roomId))
  const markdown = `I have not said ${newWord(world, 'waiting-words', writer, roomId)} yet.`
  const params = { roomId, threadId: threads[0]!.thread.id }
  await person(world, writer).call(addPost, { params, body: { id, markdown } })
}

/** The thread is pinned, and its second post becomes one of its own. */
async function keepOrder(world: World, place: { roomId: string; threadId: string }, moderator: string): Promise<void> {
  const keeper = person(world, moderator)
  await keeper.call(amendThread, { params: place, body: { isPinned: true } })
  const { page } = await keeper.call(readPosts, { params: place })
  const moved = page.posts.find(({ number }) => number === 2)
  const title = `On ${newWord(world, 'title', moderator, place.roomId)}`
  const body = { threadId: know(world, 'threadId', crypto.randomUUID()), title }
  if (moved) await keeper.call(moveBranch, { params: { roomId: place.roomId, postId: moved.id }, body })
}
