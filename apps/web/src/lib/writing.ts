import { tabStore, useTabStore } from './tab-store.ts'

/** How long one sign of writing counts, in milliseconds; the writer’s client repeats it before. */
const LASTS = 7000
const writing = tabStore<ReadonlySet<string>>(new Set())
const ends = new Map<string, ReturnType<typeof setTimeout>>()

/** Someone is writing in this thread. Nobody is told who. */
export function noteWriting(threadId: string): void {
  clearTimeout(ends.get(threadId))
  ends.set(
    threadId,
    setTimeout(() => endWriting(threadId), LASTS),
  )
  writing.change((threads) => (threads.has(threadId) ? threads : new Set([...threads, threadId])))
}

/** A post has arrived: whoever wrote it has stopped. */
export function endWriting(threadId: string): void {
  clearTimeout(ends.get(threadId))
  ends.delete(threadId)
  writing.change((threads) => (threads.has(threadId) ? new Set([...threads].filter((id) => id !== threadId)) : threads))
}

export function useIsSomeoneWriting(threadId: string): boolean {
  return useTabStore(writing, (threads) => threads.has(threadId))
}
