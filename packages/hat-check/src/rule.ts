import type { FindingKind, Rewording, Severity } from './finding.ts'
import type { ClassDefinition } from './vocabulary.ts'

export type LanguageCode = 'en' | 'fr' | 'es' | 'pt' | 'ar' | 'ru' | 'zh'

/**
 * One way of wearing a hat, or of naming somebody, in one language. The examples are its tests: each `hit` must be found by this
 * very rule (a part in [[ ]] is the span expected), no `miss` may be.
 */
export type Rule = {
  /** Stable and dotted, the same in all languages: "speaking-for.on-behalf". */
  id: string
  kind: FindingKind
  severity: Severity
  /** One kind sentence for the writer, in the language of the rule. */
  why: string
  /** Written as pattern.ts explains. */
  patterns: string[]
  /**
   * The first person must govern the match: "I ask, on behalf of …", not "the lawyer acts on behalf of …". `nearest`: the nearest
   * person decides ("I thank Marta as chair" is about Marta); `clause`: the subject of the clause does.
   */
  speakerMustGovern?: 'nearest' | 'clause'
  /**
   * A weak sign: its matches count only when different ones close together have three points. Of one wording only the first counts.
   */
  points?: number
  /** A "not" in front does not lift the hat. Rare: "I am not only…" is understood anyway. */
  holdsWhenNegated?: boolean
  /** "{verb}" in a replacement is the verb that the pattern kept, in the first person. Written small: capitals are fitted. */
  rewordings: Rewording[]
  examples: { hit: string[]; miss: string[] }
}

/** Why, and the label of a rewording that takes the passage away or puts something else in its place. */
type Saying = { why: string; label: string; replacement?: string }

/** Words for the findings that no rule of one language makes. */
export type Says = { signature: Saying; ownInstitution: Saying; participant: Saying }

/** What the engine must know of a language, all of it written by hand in rules/<language>/. */
export type Language = {
  code: LanguageCode
  says: Says
  rules: Rule[]
  classes: Record<string, ClassDefinition>
  /** Little words: articles, prepositions, conjunctions, pronouns, auxiliaries. */
  functionWords: string
  /** "Madam President", "colleagues": skipped at the beginning of a sentence. */
  formsOfAddress: string
  /** Words that show that the writer is the subject: I, my, we, our. */
  firstPerson: string
  /** Endings that show it in languages which leave the pronoun out. */
  isFirstPersonForm?: (plain: string, raw: string) => boolean
  /** Words that show that somebody else is: he, who, they. */
  thirdPerson: string
  /** Of these, the pronouns that can be a subject: he, they, you. */
  otherSubjects: string
  /** Words that turn a statement round: not, never, without. */
  negations: string
  /** "not only": these right after a negation cancel it. */
  cancelsNegation: string
  /** Puts a verb into the first person singular, or answers null. */
  inFirstPerson: (plain: string) => string | null
}
