import type { QuietHours } from '@cloakroom/contract/notifications.ts'
import { onTheClock } from '../digests/last-due.ts'

const HOUR_MS = 3_600_000

/** Whether the clock of this time zone stands within these hours. The last one is not quiet any more; over midnight where the first is the later. */
export function isQuiet({ quiet, timeZone }: { quiet: QuietHours | null; timeZone: string }, now: Date): boolean {
  if (quiet === null) return false
  const { from, to } = quiet
  const hour = Math.floor(onTheClock(now.getTime(), timeZone) / HOUR_MS) % 24
  return from < to ? from <= hour && hour < to : from <= hour || hour < to
}
