/** One way to say it in the first person. `replacement` replaces exactly [start, end) of its finding; `label` is what a button shows. */
export type Rewording = { label: string; replacement: string }

/** What a passage gives away: whom the writer speaks for, or which member said something. */
export type FindingKind = 'hat' | 'identifies-participant'

/** `refuse` keeps the words out of a strict room; `advise` only tells the writer. */
export type Severity = 'refuse' | 'advise'

/**
 * A passage that the hat check found. `start` and `end` are UTF-16 offsets (0 <= start < end <= text.length);
 * `why` is one sentence in the language of the text; `rule` is a stable dotted id such as `speaking-for.on-behalf`.
 */
export type Finding = {
  kind: FindingKind
  rule: string
  start: number
  end: number
  why: string
  severity: Severity
  rewordings: Rewording[]
}
