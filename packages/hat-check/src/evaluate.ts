import { checkHats } from './check-hats.ts'
import type { Finding, FindingKind } from './finding.ts'
import type { LabelledItem } from './labelled-items.ts'

/** A way of finding hats: the rules, unless another is to be measured. */
export type Check = (text: string) => Finding[]

type Score = { precision: number; recall: number; f1: number }
type Report = {
  hat: Score
  'identifies-participant': Score
  clear: { falseAlarms: number }
  items: number
  medianIoU: number
}
export type FullReport = Report & { byLang: Record<string, Report>; usPerKB: number }

type Outcome = { item: LabelledItem; found: Set<FindingKind>; overlapping: Set<FindingKind>; iou: number[] }

const KINDS = ['hat', 'identifies-participant'] as const

/**
 * Measures the hat check on labelled items. An item of a kind is found when a finding of that kind overlaps one of its spans.
 * Precision counts, of all items with a finding of the kind, those that were found in that sense; false alarms are the share of
 * clear items with any finding. IoU is span overlap (intersection over union) of found spans, the best finding for each.
 */
export function evaluate(items: LabelledItem[], check: Check = checkHats): FullReport {
  const outcomes = items.map((item) => outcomeOf(item, check))
  const byLang: Record<string, Report> = {}
  for (const lang of [...new Set(items.map((item) => item.lang))].toSorted())
    byLang[lang] = reportOf(outcomes.filter((outcome) => outcome.item.lang === lang))
  const { items: count, medianIoU, ...scores } = reportOf(outcomes)
  return { ...scores, byLang, medianIoU, usPerKB: microsecondsPerKilobyte(items, check), items: count }
}

function outcomeOf(item: LabelledItem, check: Check): Outcome {
  const findings = check(item.text)
  const found = new Set(findings.map((finding) => finding.kind))
  const overlapping = new Set<FindingKind>()
  const iou: number[] = []
  if (item.label !== 'clear') {
    for (const [start, end] of item.spans) {
      const best = Math.max(
        0,
        ...findings.filter((finding) => finding.kind === item.label).map((finding) => overlap(finding, start, end)),
      )
      if (best > 0) {
        overlapping.add(item.label)
        iou.push(best)
      }
    }
  }
  return { item, found, overlapping, iou }
}

function overlap(finding: { start: number; end: number }, start: number, end: number): number {
  const shared = Math.min(finding.end, end) - Math.max(finding.start, start)
  return shared <= 0 ? 0 : shared / (Math.max(finding.end, end) - Math.min(finding.start, start))
}

function reportOf(outcomes: Outcome[]): Report {
  const clear = outcomes.filter((outcome) => outcome.item.label === 'clear')
  const falseAlarms = clear.filter((outcome) => outcome.found.size > 0).length
  const [hat, identifies] = KINDS.map((kind) => scoreOf(outcomes, kind))
  return {
    hat: hat!,
    'identifies-participant': identifies!,
    clear: { falseAlarms: ratio(falseAlarms, clear.length) },
    medianIoU: median(outcomes.flatMap((outcome) => outcome.iou)),
    items: outcomes.length,
  }
}

function scoreOf(outcomes: Outcome[], kind: FindingKind): Score {
  const wanted = outcomes.filter((outcome) => outcome.item.label === kind)
  const hits = wanted.filter((outcome) => outcome.overlapping.has(kind)).length
  const alarms = outcomes.filter(
    (outcome) => outcome.found.has(kind) && !(outcome.item.label === kind && outcome.overlapping.has(kind)),
  ).length
  const precision = ratio(hits, hits + alarms)
  const recall = ratio(hits, wanted.length)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : rounded((2 * precision * recall) / (precision + recall)),
  }
}

function microsecondsPerKilobyte(items: LabelledItem[], check: Check): number {
  const bytes = items.reduce((sum, item) => sum + Buffer.byteLength(item.text), 0)
  const rounds = [0, 1, 2].map(() => {
    const before = process.cpuUsage()
    for (const item of items) check(item.text)
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return bytes === 0 ? 0 : rounded(median(rounds) / (bytes / 1024))
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return 0
  return rounded(sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2)
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : rounded(part / whole)
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
