import { gridTime } from '@cloakroom/charter/batches.ts'
import type { HatStrictness } from '@cloakroom/charter/charter.ts'
import type { Mark } from '@cloakroom/charter/marks.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findWaitingChange } from './find-waiting.ts'
import { mayEditStill } from './policy.ts'
import { deleteWaitingChange, replaceWaitingChange, replaceWaitingMark, shuffleWaiting } from './store.ts'

type Change = { room: FoundRoom; post: PostFacts }

/** New words for one's own post wait like a post: the minute of an edit would tell as much. The words that stand already end the waiting. */
export async function waitEdit(
  tx: Tx,
  house: House,
  { room, post, own, strictness }: Change & { own: readonly string[]; strictness: HatStrictness },
  markdown: string,
): Promise<void> {
  demand(mayWrite(room))
  demand(mayEditStill(await findWaitingChange(tx, room, post.id)))
  if (markdown === post.markdown) return deleteWaitingChange(tx, room.id, post.id)
  const speech = demandPersonalSpeech(markdown, { as: 'post', where: 'body/markdown', strictness, own })
  await keep(tx, house, { room, post }, speech)
}

/** Words that should not be there do not wait for company: they go at the next full or half hour. Edits that waited give way. */
export async function waitWithdrawal(tx: Tx, house: House, change: Change): Promise<void> {
  await keep(tx, house, change, null)
}

/** A mark waits as well: the minute in which it was set would tell as much. It comes out at the next full or half hour. */
export async function waitMark(tx: Tx, house: House, { room, post }: Change, mark: Mark | null): Promise<void> {
  await replaceWaitingMark(tx, { roomId: room.id, postId: post.id, mark }, gridTime(house.now()))
}

async function keep(tx: Tx, house: House, { room, post }: Change, speech: PersonalSpeech | null): Promise<void> {
  await replaceWaitingChange(tx, { roomId: room.id, postId: post.id, speech }, gridTime(house.now()))
  await shuffleWaiting(tx, room.id)
}
