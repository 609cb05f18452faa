import { wordsWait } from '@cloakroom/charter/batches.ts'
import {
  answerCarriage,
  askCarriage,
  carryThread,
  listCarriages,
  listMyCarriages,
} from '@cloakroom/contract/carriages.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import { listThreads, readThread, startThread } from '@cloakroom/contract/threads.ts'
import { asOwner } from '../digests/testing.ts'
import type { TestHouse } from '../testing.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { type Cast, idOf, on, type Part, ROOMS } from './cast.ts'

/** Who writes in the thread, in this order: one of them twice, and answered. */
const WRITERS: readonly Part[] = ['second', 'fourth', 'first', 'second', 'third']
const READERS = ['moderator', 'onlooker', 'first', 'fourth'] as const

const MINUTES = 60_000

type Fate = 'is carried' | 'stays asked'

/**
 * A thread of the room is asked to go into the next one. Everybody who wrote in it says yes, and it is carried; or nobody brings it to an end, and the answers
 * lie in the store.
 */
export async function carryToNext(
  t: TestHouse,
  cast: Cast,
  name: string,
  how: Fate,
  settled: () => Promise<void>,
): Promise<void> {
  const [place, intoRoomId] = [placeOf(name, how), idOf(nextOf(name))]
  const { roomId } = place
  await writeIt(t, cast, name, how, settled)
  const keeper = on(cast, 'moderator')
  await keeper.call(amendThread, { params: place, body: { isClosed: true } })
  const carriageId = idOf(`${name} carriage ${how}`)
  await keeper.call(askCarriage, { params: place, body: { id: carriageId, intoRoomId } })
  const which = { roomId, carriageId }
  const writers = new Set<Part>(['first', ...writersIn(name, how)])
  for (const part of writers) {
    await on(cast, part).call(listMyCarriages)
    await on(cast, part).call(answerCarriage, { params: which, body: { isAgreed: true } })
    await on(cast, part).call(listMyCarriages)
  }
  await on(cast, 'fifth').call(listMyCarriages)
  await keeper.call(listCarriages, { params: { roomId } })
  await settled()
  if (how === 'stays asked') return
  // Seven days would end everybody’s session as well.
  await asOwner(t, `update carriages set until = '2000-01-01' where id = '${carriageId}'`)
  // Threads of one minute are listed by their ids, and that of the one that arrives is drawn.
  t.clock.advance(3 * MINUTES)
  const there = await keeper.call(carryThread, { params: which })
  await settled()
  for (const reader of READERS)
    for (const params of [there, place]) {
      await on(cast, reader).call(listThreads, { params: { roomId: params.roomId } })
      await on(cast, reader).call(readThread, { params })
      await on(cast, reader).call(readPosts, { params })
    }
}

/** Where words wait, nobody can answer a thread before it came out, nor carry what waits. */
async function writeIt(t: TestHouse, cast: Cast, name: string, how: Fate, settled: () => Promise<void>): Promise<void> {
  const place = placeOf(name, how)
  const { roomId, threadId } = place
  const comesOut = async () => {
    if (wordsWait({ attribution: ROOMS[name]! })) await nextQuarter(t)
    await settled()
  }
  const post = { id: idOf(`${threadId} 0`), markdown: 'Would this be of use to the others?' }
  const body = { id: threadId, title: 'What to tell', topics: ['m-coc'], post }
  await on(cast, 'first').call(startThread, { params: { roomId }, body })
  await comesOut()
  t.clock.advance(3 * MINUTES)
  for (const [index, part] of writersIn(name, how).entries()) {
    const id = idOf(`${threadId} ${index + 1}`)
    const words = { id, parentId: post.id, markdown: `Answer ${index + 1}. ${'Perhaps. '.repeat(index)}` }
    await on(cast, part).call(addPost, { params: place, body: words })
  }
  await comesOut()
}

function placeOf(name: string, how: Fate) {
  return { roomId: idOf(name), threadId: idOf(`${name} cargo ${how}`) }
}

/** In each room another number: threads of which as much is new stand in a digest by their ids. */
function writersIn(name: string, how: Fate): readonly Part[] {
  return WRITERS.slice(0, how === 'stays asked' ? 2 : 3 + Object.keys(ROOMS).indexOf(name))
}

function nextOf(name: string): string {
  const names = Object.keys(ROOMS)
  return names[(names.indexOf(name) + 1) % names.length]!
}
