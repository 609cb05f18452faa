import type { Report } from './bench.ts'

/** A report as a table for people. */
export function tableOf({ name, unit, cases }: Report): string {
  const hasWanted = cases.some(({ wanted }) => wanted !== undefined)
  const rows = [
    [name, 'ours', 'reference', 'ratio', ...(hasWanted ? ['wanted'] : [])],
    ...cases.map((one) => [
      one.case,
      shown(one.ours),
      shown(one.reference),
      one.ratio.toFixed(2),
      ...(hasWanted ? [one.wanted ?? ''] : []),
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   ')
  return [unit, '', ...rows.map(line)].join('\n')
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 })
}
