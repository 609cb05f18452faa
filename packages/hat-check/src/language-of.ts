import type { Reading } from './reading.ts'
import type { LanguageCode } from './rule.ts'
import { wordSet } from './word-set.ts'

/** Little words that tell the languages apart; those that two of them share are left out. */
const TELLING: Record<LanguageCode, ReadonlySet<string>> = {
  en: wordSet(
    "the and of to is that it for was with on are as this be at by i have from or we they not an you our my but which will would has been their there what its it's i'm 'm 's don't here am were",
  ),
  fr: wordSet(
    "le les des et est que qui dans pour je nous au du une ne pas sur par ce avec mon notre ma aux sont vous il elle mais ou c'est plus d' l' j' qu' n' s' c' m' cette ont leur suis etre",
  ),
  es: wordSet(
    'el los las y es que en por con una para del se lo como mi nuestro nuestra al pero su yo nos ha esta estamos soy muy sin sobre mas señor porque este son hay desde tambien',
  ),
}
const CODES: LanguageCode[] = ['en', 'fr', 'es']
const ENOUGH = 1500

/** The languages a text may be in, the likeliest first; never none. Parts in two languages give two. */
export function languagesOf(reading: Reading): LanguageCode[] {
  const counts: Record<LanguageCode, number> = { en: 0, fr: 0, es: 0 }
  const step = Math.max(1, Math.floor(reading.tokens.length / ENOUGH))
  for (let i = 0; i < reading.tokens.length; i += step) {
    const { plain } = reading.tokens[i]!
    if (TELLING.en.has(plain)) counts.en += 1
    if (TELLING.fr.has(plain)) counts.fr += 1
    if (TELLING.es.has(plain)) counts.es += 1
  }
  const ranked = CODES.toSorted((a, b) => counts[b] - counts[a])
  const best = counts[ranked[0]!]
  if (best === 0) return ranked
  return ranked.filter((code) => counts[code] >= best * 0.25 && (counts[code] >= 2 || counts[code] === best))
}
