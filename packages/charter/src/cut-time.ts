import { gridTime } from './batches.ts'
import type { Precision } from './law.ts'

const LENGTHS = { month: 7, day: 10, 'half-hour': 16, minute: 16 } as const satisfies Record<Precision, number>

/** ISO 8601 in UTC, cut (never rounded up, so that order stays): `2026-09`, `2026-09-14`, `2026-09-14T09:30Z`, `2026-09-14T09:41Z`. */
export function cutTime(at: Date, precision: Precision): string {
  const cut = (precision === 'half-hour' ? gridTime(at) : at).toISOString().slice(0, LENGTHS[precision])
  return cut.length > LENGTHS.day ? `${cut}Z` : cut
}

/** A day of which no time was kept, in the same form. It is never told more exactly than it is known. */
export function cutDay(on: string, precision: Precision): string {
  return on.slice(0, precision === 'month' ? LENGTHS.month : LENGTHS.day)
}
