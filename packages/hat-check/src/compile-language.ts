import type { SpeakerWords } from './conditions.ts'
import { dispatchOf, type Candidate, type Dispatch } from './dispatch.ts'
import { firstWordsOf, neededWordsOf } from './first-words.ts'
import { parsePattern, type Pattern } from './pattern.ts'
import type { Language } from './rule.ts'
import { stepMaker } from './steps.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'
import { bitsOf, type WordBits } from './word-bits.ts'
import { wordSet } from './word-set.ts'

/** A language ready to run: the patterns, found by the word they can begin with. */
export type CompiledLanguage = {
  language: Language
  /** Where tokens keep their numbers in this language. */
  place: number
  vocabulary: Vocabulary
  functionWords: WordBits
  /** How many classes keep what they answered. */
  rows: number
  speaker: SpeakerWords
  /** By the number of a word. */
  byWord: readonly (Dispatch | undefined)[]
  /** Patterns that begin with a shape: most with a capitalised word, few with any. */
  byShape: Dispatch
  byAny: Dispatch
}

const compiled = new Map<string, CompiledLanguage>()

/** Compiles a language once. */
export function compileLanguage(language: Language): CompiledLanguage {
  const known = compiled.get(language.code)
  if (known) return known
  const result = compile(language)
  compiled.set(language.code, result)
  return result
}

function compile(language: Language): CompiledLanguage {
  const written = language.rules.flatMap((rule) =>
    rule.patterns.map((source) => ({ rule, pattern: parsePattern(source) })),
  )
  const vocabulary = readVocabulary(
    language.classes,
    written.map(({ pattern }) => pattern),
    language.functionWords,
    language.formsOfAddress,
  )
  const { make, rows } = stepMaker(vocabulary)
  const byWord: Candidate[][] = []
  const byShape: Candidate[] = []
  const byAny: Candidate[] = []
  for (const { rule, pattern } of written) {
    const candidate = { rule, steps: make(pattern), ...mostTelling(pattern, vocabulary), triedAt: 0 }
    const first = firstWordsOf(pattern.steps, vocabulary.classes)
    if (first === null) (beginsSmall(pattern, language) ? byAny : byShape).push(candidate)
    else for (const word of first) (byWord[vocabulary.ids.get(word)!] ??= []).push(candidate)
  }
  const functionWords = bitsOf(vocabulary.functionWords, vocabulary.ids)
  const speaker = speakerWords(language, vocabulary)
  return {
    language,
    place: compiled.size,
    vocabulary,
    functionWords,
    rows: rows(),
    speaker,
    byWord: Array.from(byWord, (candidates) => candidates && dispatchOf(candidates, vocabulary.ids)),
    byShape: dispatchOf(byShape, vocabulary.ids),
    byAny: dispatchOf(byAny, vocabulary.ids),
  }
}

/** The two needs that tell most: few words, none of them little, within a short reach. */
function mostTelling(
  pattern: Pattern,
  vocabulary: Vocabulary,
): Pick<Candidate, 'needed' | 'least' | 'most' | 'alsoNeeded'> {
  const [needed, alsoNeeded] = neededWordsOf(pattern, vocabulary.classes)
    .filter(({ most }) => most <= FARTHEST)
    .map((need) => {
      const little = [...need.words].filter((word) => vocabulary.functionWords.has(word)).length
      return { need, cost: need.words.size + 40 * little + 3 * (need.most - need.least) }
    })
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ need }) => need)
  return {
    needed: needed ?? null,
    least: needed?.least ?? 0,
    most: needed?.most ?? 0,
    alsoNeeded: alsoNeeded ? { ...alsoNeeded, words: bitsOf(alsoNeeded.words, vocabulary.ids) } : null,
  }
}

const FARTHEST = 22

function speakerWords(language: Language, vocabulary: Vocabulary): SpeakerWords {
  return {
    first: wordSet(language.firstPerson),
    subjects: wordSet("i we je j' nous yo nosotros nosotras eu nós я мы أنا نحن"),
    third: wordSet(language.thirdPerson),
    others: wordSet(language.otherSubjects),
    forms: vocabulary.forms,
    negations: wordSet(language.negations),
    cancels: wordSet(language.cancelsNegation),
    isFirstPersonForm: language.isFirstPersonForm ?? (() => false),
  }
}

/** Does the pattern begin with a shape that small words can have? */
function beginsSmall(pattern: Pattern, language: Language): boolean {
  const first = pattern.steps.find((step) => step.is !== 'edge')
  if (first?.is !== 'class') return false
  const definition = language.classes[first.name]
  return definition !== undefined && 'shape' in definition && definition.alsoSmall === true
}
