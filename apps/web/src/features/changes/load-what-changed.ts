import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** What changed comes after what is new, with its words. */
export const LazyWhatChanged = lazyPart(async () => {
  const [{ WhatChanged }] = await Promise.all([import('./what-changed.tsx'), speakMore()])
  return WhatChanged
})
