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
const ENOUGH = 500

/** For each telling word the languages it tells of, by their place in CODES. */
const TELLS = new Map<string, number[]>()
for (const [place, code] of CODES.entries())
  for (const word of TELLING[code]) TELLS.set(word, [...(TELLS.get(word) ?? []), place])

/** The languages a text may be in, the likeliest first; never none. Parts in two languages give two. Long texts are sampled. */
export function languagesOf({ tokens }: Reading): LanguageCode[] {
  const counts = CODES.map(() => 0)
  const step = Math.max(1, Math.floor(tokens.length / ENOUGH))
  for (let i = 0; i < tokens.length; i += step) {
    const places = TELLS.get(tokens[i]!.plain)
    if (places) for (const place of places) counts[place]! += 1
  }
  const best = Math.max(...counts)
  const ranked = CODES.map((code, place) => ({ code, count: counts[place]! })).toSorted((a, b) => b.count - a.count)
  return ranked
    .filter(({ count }) => best === 0 || (count >= best * 0.25 && (count >= 2 || count === best)))
    .map(({ code }) => code)
}
