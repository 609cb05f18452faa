const WINDOW_MS = 60_000
const LIMIT = 6
const FIRST_PAUSE_MS = 100

/** Counts falls: how long to wait before getting up again, or undefined when there were too many within a minute to hope for better. */
export function countRestarts(now: () => number = Date.now): () => number | undefined {
  let falls: number[] = []
  return () => {
    falls = [...falls.filter((at) => now() - at < WINDOW_MS), now()]
    return falls.length > LIMIT ? undefined : FIRST_PAUSE_MS * 2 ** (falls.length - 1)
  }
}
