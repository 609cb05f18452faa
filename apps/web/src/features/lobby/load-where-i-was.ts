import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

export const LazyWhereIWas = lazyPart(async () => {
  const [{ WhereIWas }] = await Promise.all([import('./where-i-was.tsx'), speakMore()])
  return WhereIWas
})
