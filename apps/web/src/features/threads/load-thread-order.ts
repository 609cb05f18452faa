import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** What moderators do with a thread, fetched with its words when one of them does. */
export const ThreadOrder = lazyPart(async () => {
  const [{ ThreadOrder: Part }] = await Promise.all([import('./thread-order.tsx'), speakMore()])
  return Part
})

/** How one follows a thread by mail. */
export const FollowThread = lazyPart(async () => {
  const [{ FollowThread: Part }] = await Promise.all([import('./follow-thread.tsx'), speakMore()])
  return Part
})
