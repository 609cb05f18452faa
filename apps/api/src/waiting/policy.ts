import type { Verdict } from '../http/refusal.ts'
import type { WaitingChangeFacts } from './find-waiting.ts'

/** A post that is about to be withdrawn is not edited: another tab must not undo a withdrawal by accident. */
export function mayEditStill(waiting: Pick<WaitingChangeFacts, 'markdown'> | null): Verdict {
  return waiting?.markdown === null ? 'post.withdrawn' : 'ok'
}
