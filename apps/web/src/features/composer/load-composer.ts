import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

export const loadComposer = async () => {
  const [{ Composer }] = await Promise.all([import('./composer.tsx'), speakMore()])
  return Composer
}

/** The composer with its words, fetched when somebody begins to write. */
export const LazyComposer = lazyPart(loadComposer)

/** Where standing words are changed. */
export const LazyEditWords = lazyPart(async () => {
  const [{ EditWords }] = await Promise.all([import('./edit-words.tsx'), speakMore()])
  return EditWords
})
