import { useSyncExternalStore } from 'react'

let said = ''
const watchers = new Set<() => void>()

/** Says something to those who listen to the page rather than see it. */
export function announce(words: string): void {
  // The same words twice must still be a change, or a screen reader keeps silent.
  said = said === words ? `${words}\u00a0` : words
  for (const tell of watchers) tell()
}

export function useAnnounced(): string {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => said,
  )
}
