import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

const loadComposer = async () => {
  const [{ Composer }] = await Promise.all([import('./composer.tsx'), speakMore()])
  return Composer
}

/** The composer with its words, fetched when somebody begins to write. */
export const LazyComposer = lazyPart(loadComposer)

const loadKeptChange = async () => {
  const [{ KeptChange }] = await Promise.all([import('./kept-change.tsx'), speakMore()])
  return KeptChange
}

/** A change of one’s own post that waits in this browser. */
export const LazyKeptChange = lazyPart(loadKeptChange)

const loadEditWords = async () => {
  const [{ EditWords }] = await Promise.all([import('./edit-words.tsx'), speakMore()])
  return EditWords
}

/** Where standing words are changed. */
export const LazyEditWords = lazyPart(loadEditWords)

/** All that one writes with. */
export const loadWriting = () => Promise.all([loadComposer(), loadEditWords(), loadKeptChange()])
