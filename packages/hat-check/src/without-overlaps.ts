import type { Finding } from './finding.ts'

/** Sorted by start; where two of a kind overlap the longer one stays, then the one that began first. */
export function withoutOverlaps(findings: Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const kind of ['hat', 'identifies-participant'] as const) {
    const sorted = findings
      .filter((finding) => finding.kind === kind)
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
    let last: Finding | null = null
    for (const finding of sorted) {
      if (last === null || finding.start >= last.end) {
        if (last) kept.push(last)
        last = finding
      } else if (finding.end - finding.start > last.end - last.start) last = finding
    }
    if (last) kept.push(last)
  }
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
