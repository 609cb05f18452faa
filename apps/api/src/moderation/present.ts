import type { AttachmentView } from '@cloakroom/contract/attachments.ts'
import type { ReportView } from '@cloakroom/contract/desk.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import type { FindingView } from '@cloakroom/contract/refusals.ts'
import { present } from '../door/present.ts'
import type { Speakers } from '../door/speakers.ts'
import type { QuoteFacts } from '../quotes/find-quotes.ts'
import { presentQuote } from '../quotes/present-quote.ts'
import type { HeldPostFacts, ReportFacts } from './find-held-post.ts'

/** Held, or as it would be: a title that nobody has sent yet is not speech. */
type AsHeld = Omit<HeldPostFacts, 'title' | 'quotes'> & {
  title: string | null
  quotes: QuoteFacts[]
}

/** A held post as its writer and the moderators see it: the speaker as the room shows speakers, and no moderator. */
export function presentHeldPost(
  held: AsHeld,
  speakers: Speakers,
  surface: 'room' | 'room-desk',
  attachments: AttachmentView[] = [],
): HeldPostView {
  return {
    id: held.id,
    threadId: held.threadId,
    threadTitle: held.threadTitle,
    start: held.title === null ? null : presentStart(held.title, held),
    parentId: held.parentId,
    by: speakers.present(surface, held.seat),
    markdown: held.markdown,
    quotes: held.quotes.map((quote) => presentQuote(quote, speakers)),
    attachments,
    mark: held.mark,
    findings: held.findings.filter(({ inTitle }) => !inTitle).map(presentFinding),
    at: present(surface, speakers.attribution).time(held.at),
    kind: held.kind,
    state: held.state,
    reason: held.reason,
    proposal: held.proposal,
    proposalTitle: held.proposalTitle,
    consent: held.consent,
  }
}

function presentStart(title: string, { topics, findings }: Pick<AsHeld, 'topics' | 'findings'>): HeldPostView['start'] {
  return { title, topics: topics ?? [], findings: findings.filter(({ inTitle }) => inTitle).map(presentFinding) }
}

/** A hat that was found, without what the check knows of itself. */
export function presentFinding(finding: HeldPostFacts['findings'][number]): FindingView {
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

/** Why a post was reported, as moderators read it. */
export function presentReport({ reason, note }: ReportFacts): ReportView {
  return { reason, note }
}
