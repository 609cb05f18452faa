import { compileLanguage, type Candidate, type CompiledLanguage } from './compile-language.ts'
import { isDisclaimed, isNegated, isSupposed, speakerGoverns } from './conditions.ts'
import type { Finding, Rewording } from './finding.ts'
import { beginMatching, matchPattern, type Match, type Matching } from './match-pattern.ts'
import type { Reading } from './reading.ts'
import type { Language } from './rule.ts'
import type { NextWords } from './vocabulary.ts'

/** Runs the rules of one language over a text; findings may still overlap. */
export function findByRules(reading: Reading, language: Language): Finding[] {
  const compiled = compileLanguage(language)
  const matching = beginMatching(reading, compiled.vocabulary)
  const findings: Finding[] = []
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (reading.quoted[at]) continue
    const token = reading.tokens[at]!
    const word = token.kind === 'sign' ? token.raw : token.plain
    tryAll(compiled.byWord.get(word), compiled, matching, at, findings)
    const cut = word.indexOf('-')
    if (cut > 0) tryAll(compiled.byWord.get(word.slice(cut + 1)), compiled, matching, at, findings)
    tryAll(compiled.byAny, compiled, matching, at, findings)
    if (canBeginShape(token.letters) || reading.beginsLine[at] || reading.sentenceStart[at] === at)
      tryAll(compiled.byShape, compiled, matching, at, findings)
  }
  return findings
}

function canBeginShape(letters: string): boolean {
  return letters === 'capitalised' || letters === 'capitals' || letters === 'mixed'
}

function tryAll(
  candidates: Candidate[] | undefined,
  compiled: CompiledLanguage,
  matching: Matching,
  at: number,
  findings: Finding[],
): void {
  if (!candidates) return
  for (const candidate of candidates) {
    if (candidate.next && !isFollowed(matching.reading, at, candidate.next)) continue
    const match = matchPattern(candidate.pattern, matching, at)
    if (!match || !holds(candidate, compiled, matching.reading, match)) continue
    findings.push(asFinding(candidate, compiled, matching.reading, match))
  }
}

function isFollowed({ tokens }: Reading, at: number, { words, within }: NextWords): boolean {
  for (let i = at + 1; i <= at + within && i < tokens.length; i += 1) {
    const { plain } = tokens[i]!
    if (words.has(plain)) return true
    const cut = plain.indexOf('-')
    if (cut > 0 && words.has(plain.slice(cut + 1))) return true
  }
  return false
}

function holds({ rule }: Candidate, compiled: CompiledLanguage, reading: Reading, match: Match): boolean {
  if (reading.quoted[match.spanTo - 1] || reading.quoted[match.spanFrom]) return false
  if (rule.kind === 'hat' && (isDisclaimed(reading, compiled.speaker, match) || isSupposed(reading, match)))
    return false
  if (!rule.holdsWhenNegated && isNegated(reading, compiled.speaker, match)) return false
  return !rule.speakerMustGovern || speakerGoverns(reading, compiled.speaker, match, rule.speakerMustGovern)
}

function asFinding({ rule }: Candidate, compiled: CompiledLanguage, reading: Reading, match: Match): Finding {
  const start = reading.tokens[match.spanFrom]!.start
  const end = reading.tokens[match.spanTo - 1]!.end
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
  return first === null ? null : first + reading.text.slice(reading.tokens[verb]!.end, reading.tokens[spanTo - 1]!.end)
}

/** Puts the verb in and gives the replacement the capital that the passage had. */
function fitted({ label, replacement }: Rewording, verb: string | null, passage: string): Rewording {
  const words = replacement.replace('{verb}', verb ?? '')
  const initial = passage.charAt(0)
  const isCapital = initial !== initial.toLowerCase()
  return { label, replacement: isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words }
}
