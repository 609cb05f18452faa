import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** The dialog with its words: nobody who only reads needs either. */
export const loadWhoWillSeeWhat = async () => {
  const [{ WhoWillSeeWhat }] = await Promise.all([import('./who-will-see-what.tsx'), speakMore()])
  return WhoWillSeeWhat
}

export const LazyWhoWillSeeWhat = lazyPart(loadWhoWillSeeWhat)
