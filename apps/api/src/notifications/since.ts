const MINUTE_MS = 60_000

/** The beginning of this minute: posts have no finer times, and one of this very minute may come after. */
export function toTheMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS)
}
