import type { Surface } from './surfaces.ts'

type TimePrecision = 'minute' | 'day' | 'month'

/** Inside a room a time is told to the minute; outside it, to the month; about a member's own things, to the day. */
function timePrecision(surface: Surface): TimePrecision {
  if (surface === 'room' || surface === 'room-desk') return 'minute'
  if (surface === 'own' || surface === 'steward-desk') return 'day'
  return 'month'
}

const LENGTHS: Record<TimePrecision, number> = { minute: 16, day: 10, month: 7 }

/** ISO 8601 in UTC, cut (never rounded up, so that order stays) to what the surface may show: `2026-09-14T09:41Z`, `2026-09-14`, `2026-09`. */
export function timeShown(at: Date, surface: Surface): string {
  const precision = timePrecision(surface)
  const cut = at.toISOString().slice(0, LENGTHS[precision])
  return precision === 'minute' ? `${cut}Z` : cut
}
