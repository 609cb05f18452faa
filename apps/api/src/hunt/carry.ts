import { wordsWait } from '@cloakroom/charter/batches.ts'
import { addPost, markPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import {
  answerQuoteRequest,
  askToQuote,
  listQuoteRequests,
  takeOutApproved,
} from '@cloakroom/contract/quote-requests.ts'
import { listWordsElsewhere, noteWordsElsewhere, previewElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { aCanary, type CanaryKind } from './canaries.ts'
import type { Debate } from './debate.ts'
import type { Person } from './people.ts'
import { know, newWord, person, ROOMS, type World } from './world.ts'

/**
 * In every room whose words may leave, the moderator says two things, and carries them into the next room; one of them is taken back there, where it was
 * said. Who reads the next room is told the words, and nothing of where they come from. A third is marked, and stays where it is.
 */
export async function carry(world: World, debates: Debate[]): Promise<void> {
  const open = debates.filter(({ roomId }) => roomOf(world, roomId).quoting === 'free')
  const doOut = () => nextQuarter(world.t)
  for (const [index, from] of open.entries()) {
    const into = open[(index + 1) % open.length]
    if (!into || into === from) continue
    const key = roomOf(world, from.roomId).moderator
    const by = person(world, key)
    const said = async (kind: CanaryKind) => {
      const word = newWord(world, kind, key, from.roomId)
      const id = aPost(world, from.roomId, key)
      const body = { id, markdown: `Somebody saw how ${word} came about${from.spoken}.` }
      await by.call(addPost, { params: placeOf(from), body })
      return { id, passage: `how ${word} came about${from.spoken}` }
    }
    const told = [await said('carried-words'), await said('taken-back-words')] as const
    const kept = await said('post-words')
    if (waits(world, from)) await doOut()
    await by.call(markPost, { params: { roomId: from.roomId, postId: kept.id }, body: { mark: 'never' } })
    const origin = { roomId: from.roomId, keepInstitutions: false }
    for (const { id: postId, passage } of told) {
      await by.call(previewElsewhere, { params: { roomId: from.roomId, postId }, body: { passage } })
      const quotes = [{ postId, passage, from: origin }]
      const body = { id: aPost(world, into.roomId, key), markdown: 'As was said:', quotes }
      await by.call(addPost, { params: placeOf(into), body })
    }
    if (waits(world, into)) await doOut()
    for (const reader of roomOf(world, into.roomId).members.filter((one) => one !== 'spoken'))
      await person(world, reader).call(readPosts, { params: placeOf(into) })
    const place = { roomId: from.roomId }
    await askFirst(world, from, by)
    await by.call(listWordsElsewhere, { params: place })
    await by.call(noteWordsElsewhere, { params: place })
    await by.call(withdrawPost, { params: { ...place, postId: told[1].id } })
    if (waits(world, from)) await doOut()
    await person(world, 'ana').call(readPosts, { params: placeOf(into) })
  }
}

/** Ana asks the moderator about a post of theirs, by each of the ways in which words leave; one is allowed and used, one waits, one is refused. */
async function askFirst(world: World, { roomId, words, posts }: Debate, by: Person): Promise<void> {
  const ana = person(world, 'ana')
  const [writer = ''] = posts.keys()
  const ask = async (place: 'outside' | 'other_room') => {
    const body = { id: know(world, 'quoteRequestId', crypto.randomUUID()), passage: words.get(writer)!, place }
    await ana.call(askToQuote, { params: { roomId, postId: posts.get(writer)! }, body })
    return { roomId, quoteRequestId: body.id }
  }
  const [taken, refused] = [await ask('outside'), await ask('other_room')]
  await ask('other_room')
  await by.call(listQuoteRequests, { params: { roomId } })
  await by.call(answerQuoteRequest, { params: taken, body: { answer: 'allow' } })
  await by.call(answerQuoteRequest, { params: refused, body: { answer: 'refuse' } })
  await ana.call(listQuoteRequests, { params: { roomId } })
  await ana.call(takeOutApproved, { params: taken })
}

function roomOf(world: World, roomId: string) {
  const [name = ''] = [...world.rooms].find(([, id]) => id === roomId) ?? []
  return ROOMS[name]!
}

function placeOf({ roomId, threadId }: Debate) {
  return { roomId, threadId }
}

function waits(world: World, { roomId }: Debate): boolean {
  return wordsWait(roomOf(world, roomId))
}

function aPost(world: World, roomId: string, of: string): string {
  const id = know(world, 'postId', crypto.randomUUID())
  world.tell(aCanary('post-id', id, of, roomId))
  return id
}
