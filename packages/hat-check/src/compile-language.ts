import type { SpeakerWords } from './conditions.ts'
import { parsePattern, type Pattern } from './pattern.ts'
import type { Language, Rule } from './rule.ts'
import { compileVocabulary, firstWordsOfSteps, nextWordsOf, type NextWords, type Vocabulary } from './vocabulary.ts'
import { wordSet } from './word-set.ts'

export type Candidate = { rule: Rule; pattern: Pattern; next: NextWords | null }

/** A language ready to run: the patterns, found by the word they can begin with. */
export type CompiledLanguage = {
  language: Language
  vocabulary: Vocabulary
  speaker: SpeakerWords
  byWord: ReadonlyMap<string, Candidate[]>
  /** Patterns that begin with a shape: most with a capitalised word, few with any. */
  byShape: Candidate[]
  byAny: Candidate[]
}

const compiled = new Map<string, CompiledLanguage>()

/** Compiles a language once. */
export function compileLanguage(language: Language): CompiledLanguage {
  const known = compiled.get(language.code)
  if (known) return known
  const vocabulary = compileVocabulary(language.classes, language.functionWords, language.formsOfAddress)
  const byWord = new Map<string, Candidate[]>()
  const byShape: Candidate[] = []
  const byAny: Candidate[] = []
  for (const rule of language.rules) {
    for (const source of rule.patterns) {
      const pattern = parsePattern(source)
      const candidate = { rule, pattern, next: nextWordsOf(pattern, vocabulary.classes) }
      const first = firstWordsOfSteps(pattern, vocabulary.classes)
      if (first === null) (beginsSmall(pattern, language) ? byAny : byShape).push(candidate)
      else for (const word of first) byWord.set(word, [...(byWord.get(word) ?? []), candidate])
    }
  }
  const speaker: SpeakerWords = {
    first: wordSet(language.firstPerson),
    subjects: wordSet("i we je j' nous yo nosotros nosotras"),
    third: wordSet(language.thirdPerson),
    others: wordSet(language.otherSubjects),
    forms: vocabulary.forms,
    negations: wordSet(language.negations),
    cancels: wordSet(language.cancelsNegation),
    isFirstPersonForm: language.isFirstPersonForm ?? (() => false),
  }
  const result = { language, vocabulary, speaker, byWord, byShape, byAny }
  compiled.set(language.code, result)
  return result
}

/** Does the pattern begin with a shape that small words can have? */
function beginsSmall(pattern: Pattern, language: Language): boolean {
  const first = pattern.steps.find((step) => step.is !== 'edge')
  if (first?.is !== 'class') return false
  const definition = language.classes[first.name]
  return definition !== undefined && 'shape' in definition && definition.alsoSmall === true
}
