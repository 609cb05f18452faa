import type { Reading } from './reading.ts'
import type { LanguageCode } from './rule.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

type Latin = 'en' | 'fr' | 'es' | 'pt'

/** Little words that tell the languages apart; those that two of them share are left out. */
const TELLING: Record<Latin, ReadonlySet<string>> = {
  en: wordSet(
    "the and of to is that it for was with on are as this be at by i have from or we they not an you our my but which will would has been their there what its it's i'm 'm 's don't here am were",
  ),
  fr: wordSet(
    "le les des et est que qui dans pour je nous au du une ne pas sur par ce avec mon notre ma aux sont vous il elle mais ou c'est plus d' l' j' qu' n' s' c' m' cette ont leur suis etre nos vos votre chez fait sa ses leurs depuis entre avons avez sommes etait sera tout tous toute comme ai ete si sous ces tres bien merci bonjour oui aussi monsieur madame cordialement",
  ),
  es: wordSet(
    'el los las y es en con una del lo mi nuestro nuestra al pero su yo nos estamos soy muy sin mas señor son hay tambien nuestros nuestras sus les tiene tenemos hemos han fue esto eso esa ese estos quiero creo cuando donde gracias hola saludos señora si estoy trabajo mis',
  ),
  pt: wordSet(
    'os em com uma um dos das da na ao aos meu minha nosso nossa mas seu sua eu nao são sou muito sem isso isto pelo pela pelos também temos você foi estou obrigado obrigada',
  ),
}
/** Words that Spanish and Portuguese share: they count for the one that has more of its own. */
const IBERIAN = wordSet('que por para se como este esta ha desde porque sobre')
/** "año", "opinión": nor so. */
const SPANISH = /ñ|i[óÓ]n$/i
const CODES = ['en', 'fr', 'es', 'pt', 'ar', 'ru', 'zh'] as const satisfies readonly LanguageCode[]
const LATIN: readonly LanguageCode[] = ['en', 'fr', 'es', 'pt']
/** "não", "ações": none of the others writes so. */
const PORTUGUESE = /[ãõ]/i
const ENOUGH = 500
const [ES, PT, AR, RU, ZH, SHARED, KANA] = [2, 3, 4, 5, 6, 7, 8]
/** What a telling word is worth to each. About two words in five are little words; a Chinese word has about two characters. */
const WORTH = [1, 1, 1, 1, 0.4, 0.4, 0.2, 1, 1]

/** For each telling word the languages it tells of, by their place in CODES. */
const NOTHING: readonly number[] = []
const TELLS = new Map<string, number[]>([...IBERIAN].map((word) => [word, [SHARED]]))
for (const [place, code] of (['en', 'fr', 'es', 'pt'] as const).entries())
  for (const word of TELLING[code]) TELLS.set(word, [...(TELLS.get(word) ?? []), place])

/**
 * The languages that a text shows it is in, the likeliest first; none when no little word and no script tells. Parts in two
 * languages give two. Long texts are sampled.
 */
export function languagesTold(reading: Reading): LanguageCode[] {
  const counts = countsOf(reading)
  const best = Math.max(...counts)
  return CODES.map((code, place) => ({ code, count: counts[place]! }))
    .filter(({ count }) => count > 0 && count >= best * 0.25 && (count >= 2 || count === best))
    .toSorted((a, b) => b.count - a.count)
    .map(({ code }) => code)
}

/** The languages a text may be in, the likeliest first; never none. */
export function languagesOf(reading: Reading): LanguageCode[] {
  const told = languagesTold(reading)
  return told.length > 0 ? told : [...LATIN]
}

function tellsOf({ plain, raw, letters, kind }: Token): readonly number[] {
  const known = TELLS.get(plain)
  if (known) return known
  if (plain !== raw && PORTUGUESE.test(raw)) return [PT]
  if (plain !== raw && SPANISH.test(raw)) return [ES]
  const code = plain.charCodeAt(0)
  if (!(code > 0x3ff) || kind !== 'word') return NOTHING
  if (letters !== 'none') return code < 0x530 ? [RU] : NOTHING
  if (code >= 0x600 && code < 0x780) return [AR]
  if (code >= 0x3400 && code <= 0x9fff) return [ZH]
  return code >= 0x3041 && code < 0x3100 ? [KANA] : NOTHING
}

function countsOf({ tokens }: Reading): number[] {
  const counts = Array.from({ length: 9 }, () => 0)
  const step = Math.max(1, Math.floor(tokens.length / ENOUGH))
  for (let i = 0; i < tokens.length; i += step) {
    const token = tokens[i]!
    for (const place of (token.tells ??= tellsOf(token))) counts[place]! += WORTH[place]!
  }
  const [spanish, portuguese] = [counts[ES]!, counts[PT]!]
  if (spanish >= portuguese) counts[ES]! += counts[SHARED]!
  if (portuguese >= spanish) counts[PT]! += counts[SHARED]!
  // Japanese is written with the same characters, between syllables of its own.
  if (counts[KANA]! > 0) counts[ZH] = 0
  return counts.slice(0, CODES.length)
}
