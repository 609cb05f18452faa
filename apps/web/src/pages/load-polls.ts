import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** What was asked in a thread, fetched with its words where something was. */
export const LazyPolls = lazyPart(async () => {
  const [{ Polls }] = await Promise.all([import('../features/polls/polls.tsx'), speakMore()])
  return Polls
})

/** What one asks with. */
export const LazyAskRoom = lazyPart(async () => {
  const [{ AskRoom }] = await Promise.all([import('../features/polls/ask-room.tsx'), speakMore()])
  return AskRoom
})
