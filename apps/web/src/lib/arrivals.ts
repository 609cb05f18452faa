import { tabStore, useTabStore } from './tab-store.ts'

const NONE: readonly string[] = []
const arrived = tabStore<ReadonlyMap<string, readonly string[]>>(new Map())

/** A post has come while the thread stands open. It stays noted until the reader has had it in sight. */
export function noteArrival(threadId: string, postId: string): void {
  arrived.change((threads) => new Map(threads).set(threadId, [...(threads.get(threadId) ?? NONE), postId]))
}

export function dropArrivals(threadId: string, isDone: (postId: string) => boolean): void {
  arrived.change((threads) => {
    const posts = threads.get(threadId) ?? NONE
    const left = posts.filter((id) => !isDone(id))
    return left.length === posts.length ? threads : new Map(threads).set(threadId, left)
  })
}

/** Posts of a thread that came while the tab was open and were not in sight yet, oldest first. */
export function useArrivals(threadId: string): readonly string[] {
  return useTabStore(arrived, (threads) => threads.get(threadId) ?? NONE)
}
