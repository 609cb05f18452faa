import { useSyncExternalStore } from 'react'

/** Whether the house answers. Known from the browser, from every call, and from the socket (`lib/live.ts`). */
let reachable = typeof navigator === 'undefined' || navigator.onLine
const watchers = new Set<() => void>()

function set(now: boolean) {
  if (now === reachable) return
  reachable = now
  for (const tell of watchers) tell()
}

/** The house has answered. */
export const noteAnswer = () => set(true)

/** The house could not be reached. */
export const noteSilence = () => set(false)

/** Calls back when the house is lost or found again; gives back a way to stop. */
export function watchConnection(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

export const isReachable = () => reachable

export function useReachable(): boolean {
  return useSyncExternalStore(watchConnection, isReachable)
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', noteAnswer)
  window.addEventListener('offline', noteSilence)
}
