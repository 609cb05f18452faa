import { compileLanguage, type CompiledLanguage } from './compile-language.ts'
import { forEachPossible, type Candidate, type Needed } from './dispatch.ts'
import { isNegated, speakerGoverns } from './conditions.ts'
import { isDisclaimed, isSupposed } from './disclaimers.ts'
import type { Finding, Rewording } from './finding.ts'
import { addUp, type WeakFinding } from './add-up.ts'
import { beginMatching, matchPattern, type Match, type Matching } from './match-pattern.ts'
import type { Reading } from './reading.ts'
import type { Language, Rule } from './rule.ts'
import { CAPITAL } from './traits.ts'
import { hasWord } from './word-bits.ts'

type Take = (finding: Finding, points: number | undefined) => void

/** Runs the rules of one language over a text; findings may still overlap. */
export function findByRules(reading: Reading, language: Language): Finding[] {
  const compiled = compileLanguage(language)
  const { place, vocabulary, functionWords, rows } = compiled
  const matching = beginMatching(reading, { place, ids: vocabulary.ids, forms: vocabulary.forms, functionWords, rows })
  const findings: Finding[] = []
  const weak: WeakFinding[] = []
  const take: Take = (finding, points) => {
    if (points === undefined) findings.push(finding)
    else weak.push({ finding, points, wording: reading.text.slice(finding.start, finding.end).toLowerCase() })
  }
  let at = 0
  const attempt = ({ steps, alsoNeeded, rule }: Candidate): void => {
    if (alsoNeeded !== null && !isThere(alsoNeeded, matching, at)) return
    const match = matchPattern(steps, matching, at)
    if (match && holds(rule, compiled, reading, match)) take(asFinding(rule, compiled, reading, match), rule.points)
  }
  const { byWord, byShape, byAny } = compiled
  for (; at < reading.tokens.length; at += 1) {
    if (reading.quoted[at] === 1) continue
    const behindWord = byWord[matching.ids[at]!]
    if (behindWord) forEachPossible(behindWord, matching, at, attempt)
    const behindTail = matching.tails[at] === 0 ? undefined : byWord[matching.tails[at]!]
    if (behindTail) forEachPossible(behindTail, matching, at, attempt)
    if (byAny.isUsed) forEachPossible(byAny, matching, at, attempt)
    if (canBeginShape(reading, at)) forEachPossible(byShape, matching, at, attempt)
  }
  return weak.length === 0 ? findings : [...findings, ...addUp(weak)]
}

function canBeginShape(reading: Reading, at: number): boolean {
  if ((reading.traits[at]! & CAPITAL) !== 0 || reading.beginsLine[at] === 1) return true
  return reading.sentenceStart[at] === at || reading.tokens[at]!.raw === '@'
}

function isThere({ words, least, most }: Needed, { ids, tails }: Matching, at: number): boolean {
  const last = Math.min(at + most, ids.length - 1)
  for (let i = at + least; i <= last; i += 1) {
    if (hasWord(words, ids[i]!) || (tails[i] !== 0 && hasWord(words, tails[i]!))) return true
  }
  return false
}

function holds(rule: Rule, compiled: CompiledLanguage, reading: Reading, match: Match): boolean {
  if (reading.quoted[match.spanTo - 1] === 1 || reading.quoted[match.spanFrom] === 1) return false
  if (rule.kind === 'hat' && (isDisclaimed(reading, compiled.speaker, match) || isSupposed(reading, match)))
    return false
  if (!rule.holdsWhenNegated && isNegated(reading, compiled.speaker, match)) return false
  return !rule.speakerMustGovern || speakerGoverns(reading, compiled.speaker, match, rule.speakerMustGovern)
}

function asFinding(rule: Rule, compiled: CompiledLanguage, reading: Reading, match: Match): Finding {
  const start = reading.starts[match.spanFrom]!
  const end = reading.ends[match.spanTo - 1]!
  const verb = match.kept.get('verb')
  const kept = verb ? verbInFirstPerson(compiled, reading, verb[0], match.spanTo) : null
  const rewordings = rule.rewordings
    .filter((rewording) => kept !== null || !rewording.replacement.includes('{verb}'))
    .map((rewording) => fitted(rewording, kept, reading.text.slice(start, end)))
  return { kind: rule.kind, rule: rule.id, start, end, why: rule.why, severity: rule.severity, rewordings }
}

/** "believes that" -> "believe that": the verb changes, what follows it in the passage stays. */
function verbInFirstPerson(compiled: CompiledLanguage, reading: Reading, verb: number, spanTo: number): string | null {
  const first = compiled.language.inFirstPerson(reading.tokens[verb]!.plain)
  return first === null ? null : first + reading.text.slice(reading.ends[verb], reading.ends[spanTo - 1])
}

/** Puts the verb in and gives the replacement the capital that the passage had. */
function fitted({ label, replacement }: Rewording, verb: string | null, passage: string): Rewording {
  const words = replacement.replace('{verb}', verb ?? '')
  const initial = passage.charAt(0)
  const isCapital = initial !== initial.toLowerCase()
  return { label, replacement: isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words }
}
