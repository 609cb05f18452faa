import type { Finding } from './finding.ts'

/** A weak sign, with its wording in small letters: the same turn twice says no more than once. */
export type WeakFinding = { finding: Finding; points: number; wording: string }

const ENOUGH = 3
const CLOSE = 900
const OF_ONE_RULE = 2

/** Weak signs that stand close together and have points enough are findings, every one of them; all others are nothing. */
export function addUp(weak: WeakFinding[]): Finding[] {
  const sorted = weak.toSorted((a, b) => a.finding.start - b.finding.start || b.finding.end - a.finding.end)
  const signs = sorted.filter(
    ({ finding }, i) => !sorted.slice(Math.max(0, i - 4), i).some((x) => covers(x.finding, finding)),
  )
  const counted = new Set<WeakFinding>()
  let from = 0
  for (let to = 0; to < signs.length; to += 1) {
    while (signs[to]!.finding.start - signs[from]!.finding.start > CLOSE) from += 1
    const near = signs.slice(Math.max(from, to - 24), to + 1)
    if (pointsOf(near) >= ENOUGH) for (const sign of near) counted.add(sign)
  }
  return [...counted].map(({ finding }) => finding)
}

function covers(a: Finding, b: Finding): boolean {
  return a.start <= b.start && a.end >= b.end
}

function pointsOf(signs: WeakFinding[]): number {
  const wordings = new Set<string>()
  const ofRule = new Map<string, number>()
  let sum = 0
  for (const { finding, points, wording } of signs) {
    const before = ofRule.get(finding.rule) ?? 0
    if (wordings.has(wording) || before >= OF_ONE_RULE) continue
    wordings.add(wording)
    ofRule.set(finding.rule, before + 1)
    sum += points
  }
  return sum
}
