import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { findSilence } from '../order/find-silence.ts'
import { mayBreakSilence } from '../order/policy.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { mayWrite } from '../rooms/policy.ts'
import type { ThreadToStart } from './thread-to-start.ts'

type Beginning = { room: FoundRoom; seat: string | null; knowsTopics: boolean }

/** What is asked of whoever begins a thread, but for their words. Answers with the seat under which they do. */
export async function demandBeginning(
  tx: Tx,
  house: House,
  { memberId }: Viewer,
  { room, seat, knowsTopics }: Beginning,
  { post }: ThreadToStart,
): Promise<string> {
  demand(mayWrite(room))
  await demandAccepted(tx, house.keys, memberId, room)
  if (seat === null) throw new Refusal('room.closed')
  demand(mayBreakSilence(await findSilence(tx, house, room, memberId)))
  if (!knowsTopics) throw new Refusal('malformed', { where: 'body/topics' })
  if (post.markdown === '' && post.quotes.length === 0) throw new Refusal('words.empty')
  await demandMentions(tx, house, room, post)
  return seat
}
