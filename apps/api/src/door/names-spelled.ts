import { LRUCache } from 'lru-cache'
import { nominatives } from './cases-of-names.ts'
import { byWordOf } from './names-by-word.ts'
import { bare, consonantsOf, soundOf, withoutArticle, withoutPrefixes } from './spellings.ts'

/** Where a text writes a name in another way than the house knows it, and which. */
type Spelled = { from: number; to: number; name: string }
type Part = { name: string; part: string }

/**
 * Where a text names one of these people by another spelling: in another case of the language, in another script, with an Arabic article or preposition,
 * with marks that hide it, or by initials with dots. Only what is written as a name; what is spelled as it is known is found by `withoutNames`.
 */
export function namesSpelled(text: string, names: readonly string[]): Spelled[] {
  if (names.length === 0) return []
  const known = partsOf(names)
  const initials = initialsIn(text, names)
  const nameLike = IS_PLAIN.test(text) ? PLAIN_NAME_LIKE : NAME_LIKE
  // Most texts name nobody: that is seen without keeping anything of their words.
  if (!text.match(nameLike)?.some((word) => whose(word, known).all.length > 0)) return initials
  const tokens = [...text.matchAll(nameLike)].map(({ 0: word, index }) => {
    return { word, from: index, to: index + word.length, ...whose(word, known) }
  })
  const spelled = tokens.flatMap((token, i): Spelled[] => {
    const { word, from, to, sure, all } = token
    if (sure[0]) return [{ from, to, name: sure[0].name }]
    const beside = [-2, -1, 1, 2]
      .flatMap((step) => tokens[i + step] ?? [])
      .flatMap((other) => (isBeside(text, token, other) ? other.all : []))
    if (beside.length === 0) return []
    const mine = [...all, ...soundingLike(word, beside)]
    const pair = mine.find((one) => beside.some((other) => isOfOneName(one, other)))
    return pair ? [{ from, to, name: pair.name }] : []
  })
  return joined(
    text,
    [...spelled, ...initials].toSorted((a, b) => a.from - b.from),
  )
}

/** Longer words are nobody's name. */
const LONGEST = 60
/** A word that is written as a name, with what a program may have put between its letters. */
const NAME_LIKE = /(?<![\p{L}\p{M}])[\p{Lu}\p{Lo}\p{Script=Georgian}][\p{L}\p{M}\p{Cf}\u0640]*/gu
const PLAIN_NAME_LIKE = /(?<![A-Za-z])[A-Z][A-Za-z]*/g
const IS_PLAIN = /^[\0-\x7f]*$/

const JOINING =
  /^[\s-](?:da|das|de|del|della|dem|den|der|di|do|dos|du|e|la|le|ter|van|von|y|zu|abd|abdel|abdul|abu|al|ben|bin|el|ibn|أبو|ابن|بن|عبد)[\s-]$/iu

/** What stands between two parts of a name, such as "de", is a part of it. */
function joined(text: string, spelled: readonly Spelled[]): Spelled[] {
  return spelled.reduce<Spelled[]>((found, one) => {
    const last = found.at(-1)
    const isPart = last?.name === one.name && JOINING.test(text.slice(last.to, one.from))
    return isPart && last ? [...found.slice(0, -1), { ...last, to: one.to }] : [...found, one]
  }, [])
}

type Known = {
  /** By the word itself: of names that a plain keyboard has, as they are taken apart anyway; of others, as `bare` makes them. */
  named: (written: string) => readonly Part[]
  bySound: (word: string) => Map<string, Part[]>
  byConsonants: (word: string) => Map<string, Part[]>
}
const NOBODYS: readonly Part[] = []
const knownOf = new WeakMap<readonly string[], Known>()

/** The names of a room, taken apart once. By what they sound like they are only where name and word are in two scripts. */
function partsOf(names: readonly string[]): Known {
  const before = knownOf.get(names)
  if (before) return before
  const byWord = byWordOf(names)
  const others = names.filter((name) => !IS_PLAIN.test(name)).flatMap(partsIn)
  const special = grouped(others, ({ part }) => part)
  const sounds = once(() => grouped(names.flatMap(partsIn), ({ part }) => soundOf(part)))
  const otherSounds = once(() => grouped(others, ({ part }) => soundOf(part)))
  const consonants = once(() => grouped(names.flatMap(partsIn), ({ part }) => consonantsOf(part)))
  const otherConsonants = once(() => grouped(others, ({ part }) => consonantsOf(part)))
  const known: Known = {
    named: (written) => {
      const [plain, other] = [byWord.get(written), special.get(written)]
      if (!plain && !other) return NOBODYS
      return [...(plain ?? []).flatMap(partsIn).filter(({ part }) => part === written), ...(other ?? [])]
    },
    bySound: (word) => (IS_PLAIN.test(word) ? otherSounds : sounds)(),
    byConsonants: (word) => (IS_PLAIN.test(word) ? otherConsonants : consonants)(),
  }
  knownOf.set(names, known)
  return known
}

/** Initials and particles are no names by themselves. An Arabic one is known with its article and without; what else is written onto a word is no part of a name. */
function partsIn(name: string): Part[] {
  const parts = name
    .split(/[\s'’-]+/u)
    .filter((part) => /^\p{Lu}\p{L}|^[\p{Lo}\p{Script=Georgian}][\p{L}\p{M}]/u.test(part))
  return parts.flatMap((part) => withoutArticle(bare(part)).map((form) => ({ name, part: form })))
}

type Whose = { sure: readonly Part[]; all: readonly Part[] }
const NOBODY: Whose = { sure: [], all: [] }

/** What a word may be a form of. Words come again and again, in one room as in others. */
type Forms = { written: string; unprefixed: readonly string[]; nominative: readonly string[] }
const formsOf = new LRUCache<string, Forms>({ max: 1000 })

function formsOfWord(word: string): Forms {
  const before = formsOf.get(word)
  if (before) return before
  const written = bare(word)
  const unprefixed = withoutPrefixes(written)
  const forms = { written, unprefixed, nominative: [...new Set(unprefixed.flatMap(nominatives))] }
  formsOf.set(word, forms)
  return forms
}

/** Whose name a word is by itself; and whose it may be, if another part of the same name stands beside it. */
function whose(word: string, { named, bySound, byConsonants }: Known): Whose {
  if (word.length > LONGEST) return NOBODY
  const { written, unprefixed, nominative } = formsOfWord(word)
  const own = nominative.some((form) => named(form).length > 0) ? nominative.flatMap(named) : NOBODYS
  const sure = own.filter(({ part }) => part.length > 2 || (part === written && !WORDS_OF_TWO.has(written)))
  if (sure.length > 0) return { sure, all: own }
  const known = bySound(written)
  const rough = byConsonants(written)
  if (own.length + known.size + rough.size === 0) return NOBODY
  const sounds = known.size === 0 ? [] : nominative.flatMap((form) => known.get(soundOf(form) ?? '') ?? [])
  const consonants = rough.size === 0 ? [] : unprefixed.flatMap((one) => rough.get(consonantsOf(one)) ?? [])
  const all = [...own, ...sounds, ...consonants]
  if (all.length === 0) return NOBODY
  const heard = written.length > 3 ? sounds.filter(({ part }) => part.length > 3) : []
  return { sure: [...heard, ...consonants.filter(({ part }) => isSurely(part, written))], all }
}

/** Five consonants in two scripts are one name also without company. */
function isSurely(part: string, written: string): boolean {
  return IS_LATIN.test(part) !== IS_LATIN.test(written) && consonantsOf(part).length > 4
}

const IS_LATIN = /^[A-Z]+$/

/** Names of two letters are names by themselves, but for those that are words. */
const WORDS_OF_TWO = new Set(
  'AL AM AN AS AT AU BE BY DA DE DI DO DU EL EM EN ER ES ET GO HE IF IL IN IS IT JA JE LA LE ME MY NA NE NO OF OK ON OR OS OU SE SI SO TO TU UN UP US VA WE WO ZU'.split(
    ' ',
  ),
)

type Token = Pick<Spelled, 'from' | 'to'>

/** Whether one word stands next to the other, or with one word between, such as "de". */
function isBeside(text: string, one: Token, other: Token): boolean {
  const between = text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from))
  return /^(?:[\s-]|[\s-][\p{L}\p{M}]+[\s-])$/u.test(between)
}

/** The other parts of these names that a word beside one of them may be, as it is written elsewhere: Laila, Leyla. */
function soundingLike(word: string, beside: readonly Part[]): Part[] {
  const consonants = consonantsOf(bare(word))
  if (consonants.length < 2) return []
  return beside
    .flatMap(({ name, part }) => partsIn(name).filter((other) => other.part !== part))
    .filter(({ part }) => consonantsOf(part) === consonants)
}

/** Two different parts of one name, which have consonants enough not to be any two words. */
function isOfOneName(one: Part, other: Part): boolean {
  return one.name === other.name && one.part !== other.part && consonantsOf(one.part + other.part).length > 3
}

const DOTTED = /(?<![\p{L}\p{N}.])\p{Lu}\.(?:[ \u00a0-]?\p{Lu}\.){1,2}(?![\p{L}\p{N}])/gu
const MAYBE_DOTTED = /(?:[A-Z]|[^\0-\x7f])\./
/** What is written with dots and is nobody. */
const NO_INITIALS = new Set(['AD', 'BC', 'DC', 'EU', 'NB', 'PS', 'UK', 'UN', 'US', 'USA', 'UNO', 'TV'])

function initialsIn(text: string, names: readonly string[]): Spelled[] {
  if (!MAYBE_DOTTED.test(text)) return []
  return [...text.matchAll(DOTTED)].flatMap(({ 0: dotted, index }) => {
    const initials = bare(dotted).replaceAll(/[^\p{L}]/gu, '')
    const name = NO_INITIALS.has(initials) ? undefined : names.find((one) => initialsOf(one) === initials)
    return name === undefined ? [] : [{ from: index, to: index + dotted.length, name }]
  })
}

/** The first letters of a name's parts. */
export function initialsOf(name: string): string {
  return bare(name)
    .split(/[^\p{L}']+/u)
    .map((part) => part.slice(0, 1))
    .join('')
}

function grouped(parts: readonly Part[], keyOf: (part: Part) => string | null): Map<string, Part[]> {
  const found = new Map<string, Part[]>()
  for (const part of parts) {
    const key = keyOf(part)
    const alike = key === null ? undefined : found.get(key)
    if (alike) alike.push(part)
    else if (key) found.set(key, [part])
  }
  return found
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
