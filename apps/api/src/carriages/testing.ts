import { answerCarriage, askCarriage, carryThread, listMyCarriages } from '@cloakroom/contract/carriages.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aMember, type TestHouse, type TestMember } from '../testing.ts'
import { start, write } from '../waiting/testing.ts'

export const WORDS = { mo: 'What would help?', ana: 'More light at the gates.', layla: 'مزيد من الضوء عند البوابات.' }

type Place = { roomId: string; threadId: string }
export type Writers = { mo: TestMember; ana: TestMember; layla: TestMember }
/** A room, a closed thread in it, and another room into which it may go. */
export type Stage = { from: TestRoom; into: TestRoom; place: Place }

export async function threeWriters(t: TestHouse): Promise<Writers> {
  return {
    mo: await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true }),
    ana: await aMember(t, { personalName: 'Ana Silva' }),
    layla: await aMember(t, { personalName: 'ليلى حداد' }),
  }
}

/** Two rooms of Mo’s, the second of handles. */
export async function aStage(t: TestHouse, writers: Writers): Promise<Stage> {
  const members = [writers.ana, writers.layla]
  const from = await aRoom(t, writers.mo, { members })
  const into = await aRoom(t, writers.mo, { charter: { attribution: 'handle' }, members })
  return { from, into, place: await aClosedThread(writers, from.roomId) }
}

/** A closed thread of Mo’s, Ana’s and Layla’s, and what Ana adds to it. */
export async function aClosedThread({ mo, ana, layla }: Writers, roomId: string, more: string[] = []): Promise<Place> {
  const begun = await start(mo, roomId, 'On gates', WORDS.mo)
  const at = { roomId, threadId: begun.threadId }
  const answer = await write(ana, at, WORDS.ana, { parentId: begun.postId })
  await write(layla, at, WORDS.layla, { parentId: answer.id })
  for (const words of more) await write(ana, at, words)
  await mo.call(amendThread, { params: at, body: { isClosed: true } })
  return at
}

/** Asks for a thread; answers the id of the question. */
export async function askFor(by: TestMember, params: Place, intoRoomId: string): Promise<string> {
  const body = { id: crypto.randomUUID(), intoRoomId }
  return (await by.call(askCarriage, { params, body })).id
}

export function say(by: TestMember, { roomId }: Pick<Place, 'roomId'>, carriageId: string, isAgreed = true) {
  return by.call(answerCarriage, { params: { roomId, carriageId }, body: { isAgreed } })
}

export async function sayAll({ mo, ana, layla }: Writers, room: Pick<Place, 'roomId'>, carriageId: string) {
  for (const by of [mo, ana, layla]) await say(by, room, carriageId)
}

export function carry(by: TestMember, { roomId }: Pick<Place, 'roomId'>, carriageId: string): Promise<Place> {
  return by.call(carryThread, { params: { roomId, carriageId } })
}

export async function askedOf(by: TestMember) {
  return (await by.call(listMyCarriages)).carriages
}

/** Seven days would end everybody’s session as well. */
export async function theirTimeIsOver(t: TestHouse): Promise<void> {
  await asOwner(t, `update carriages set until = '2000-01-01'`)
}
