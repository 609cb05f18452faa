import type { Verdict } from '../http/refusal.ts'
import type { HeldPostFacts } from './find-held-post.ts'

/** The desk decides once: whoever comes second is told so. */
export function mayDecide(held: Pick<HeldPostFacts, 'state'>): Verdict {
  return held.state === 'waiting' ? 'ok' : 'held.decided_already'
}

/** Consent is taken back as long as the words have not left. */
export function mayTakeConsentBack(held: Pick<HeldPostFacts, 'consent'>): Verdict {
  return held.consent === 'exported' ? 'held.exported_already' : 'ok'
}

/** A writer takes a held post back while it waits or after it was returned; once it is in its thread, it is withdrawn there. */
export function mayTakeBack(held: Pick<HeldPostFacts, 'state'>): Verdict {
  return held.state === 'accepted' ? 'held.decided_already' : 'ok'
}
