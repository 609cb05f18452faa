const KEPT_AS = 'folded.'
const MOST_THREADS = 30

type Folds = Record<string, string[]>

/** The branches that were folded in a thread on this device. */
export function foldsKept(roomId: string, threadId: string): string[] {
  return foldsOf(roomId)[threadId] ?? []
}

/** Remembers folded branches, of the threads of a room that were folded last. */
export function keepFolds(roomId: string, threadId: string, postIds: string[]): void {
  const { [threadId]: _, ...others } = foldsOf(roomId)
  const all = Object.entries({ ...others, ...(postIds.length > 0 ? { [threadId]: postIds } : {}) }).slice(-MOST_THREADS)
  try {
    if (all.length > 0) localStorage.setItem(KEPT_AS + roomId, JSON.stringify(Object.fromEntries(all)))
    else localStorage.removeItem(KEPT_AS + roomId)
  } catch {
    // No room left: they are folded until the page is left.
  }
}

export function dropFolds(roomId: string): void {
  localStorage.removeItem(KEPT_AS + roomId)
}

function foldsOf(roomId: string): Folds {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS + roomId) ?? '{}') as Folds
  } catch {
    return {}
  }
}
