import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** The rules of order in a room, where it has any: few have, so they are fetched with their words. */
export const RulesInForce = lazyPart(async () => {
  const [{ RulesInForce: Part }] = await Promise.all([import('./rules-in-force.tsx'), speakMore()])
  return Part
})
