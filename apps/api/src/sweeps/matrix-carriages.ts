import { answerCarriage, askCarriage } from '@cloakroom/contract/carriages.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import type { Attribution } from '@cloakroom/charter/charter.ts'
import { asOwner } from '../digests/testing.ts'
import { aRoom } from '../rooms/testing.ts'
import type { TestHouse, TestMember } from '../testing.ts'
import { nextQuarter, start } from '../waiting/testing.ts'

/** A closed thread that may be carried, one for which its writer is asked, and one to which they have said yes; and the room into which they go. */
export type PlaceCarriages = {
  intoRoomId: string
  closedThreadId: string
  carriageIds: Record<'asked' | 'ripe', string>
}

type Where = { roomId: string; attribution: Attribution; words: string }

export async function someCarriages(
  t: TestHouse,
  moderator: TestMember,
  member: TestMember,
  { roomId, attribution, words }: Where,
): Promise<PlaceCarriages> {
  const { id: intoRoomId } = await aRoom(t, moderator, { members: [member] })
  const threads = []
  for (const title of ['On harbours', 'On ferries', 'On lights'])
    threads.push((await start(member, roomId, title, words)).threadId)
  if (attribution === 'unattributed') await nextQuarter(t)
  const ids: string[] = []
  for (const threadId of threads) {
    await moderator.call(amendThread, { params: { roomId, threadId }, body: { isClosed: true } })
    const id = crypto.randomUUID()
    ids.push(id)
    if (threadId === threads[0]) continue
    await moderator.call(askCarriage, { params: { roomId, threadId }, body: { id, intoRoomId } })
  }
  const [, asked = '', ripe = ''] = ids
  await member.call(answerCarriage, { params: { roomId, carriageId: ripe }, body: { isAgreed: true } })
  // Whatever the clock does meanwhile, one stays open to its writers, and the time of the other is over.
  await asOwner(t, `update carriages set until = '2100-01-01' where id = $1`, [asked])
  await asOwner(t, `update carriages set until = '2000-01-01' where id = $1`, [ripe])
  return { intoRoomId, closedThreadId: threads[0] ?? '', carriageIds: { asked, ripe } }
}
