/** Seconds would tell who sat at a keyboard when; they are not kept. */
export function minute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000)
}
