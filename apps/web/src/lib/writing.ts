import { tabStore, useTabStore } from './tab-store.ts'

/** How long one sign of writing counts, in milliseconds; the writer’s client repeats it before. */
const LASTS = 7000
const writing = tabStore<ReadonlySet<string>>(new Set())
/** A sign of our own comes back like everybody’s; for this long, in milliseconds, it is taken for ours. */
const ECHO = 1500
const toldAt = new Map<string, number>()
const ends = new Map<string, ReturnType<typeof setTimeout>>()

/** We have told the room that someone is writing: ourselves. */
export function noteMyWriting(threadId: string): void {
  toldAt.set(threadId, Date.now())
}

/** Someone is writing in this thread. Nobody is told who. */
export function noteWriting(threadId: string): void {
  if (Date.now() - (toldAt.get(threadId) ?? 0) < ECHO) return
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
