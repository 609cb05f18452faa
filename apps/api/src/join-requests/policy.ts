import type { Verdict } from '../http/refusal.ts'
import type { RequestState } from './find-request.ts'

/** Whoever was answered asks again after a month; whoever waits, or was let in, need not. */
export function mayAskToJoin(before: RequestState | null): Verdict {
  return before === 'declined' ? 'join_request.answered_lately' : 'ok'
}

/** A request is answered once: of two moderators at once, the first one decides. */
export function mayAnswerRequest(state: RequestState): Verdict {
  return state === 'open' ? 'ok' : 'join_request.answered_already'
}
