import { timeShown } from '@cloakroom/charter/time-shown.ts'
import type { HeldPostView } from '@cloakroom/contract/moderation.ts'
import type { FindingView } from '@cloakroom/contract/refusals.ts'
import type { Speakers } from '../door/speakers.ts'
import type { HeldPostFacts } from './find-held-post.ts'

/** A held post as its writer and the moderators see it: the speaker as the room shows speakers, and no moderator. */
export function presentHeldPost(held: HeldPostFacts, speakers: Speakers, surface: 'room' | 'room-desk'): HeldPostView {
  return {
    id: held.id,
    threadId: held.threadId,
    threadTitle: held.threadTitle,
    parentId: held.parentId,
    by: speakers.present(surface, held.seat),
    markdown: held.markdown,
    findings: held.findings.map(presentFinding),
    at: timeShown(held.at, surface),
    state: held.state,
    reason: held.reason,
  }
}

function presentFinding(finding: HeldPostFacts['findings'][number]): FindingView {
  return {
    kind: finding.kind,
    rule: finding.rule,
    start: finding.start,
    end: finding.end,
    why: finding.why,
    severity: finding.severity,
    rewordings: finding.rewordings.map(({ label, replacement }) => ({ label, replacement })),
  }
}
