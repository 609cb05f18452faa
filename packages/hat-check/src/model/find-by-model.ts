import { compileLanguage } from '../compile-language.ts'
import { isNegated } from '../conditions.ts'
import { isDisclaimed, isSupposed } from '../disclaimers.ts'
import type { Finding } from '../finding.ts'
import type { Match } from '../match-pattern.ts'
import type { Reading } from '../reading.ts'
import type { Language } from '../rule.ts'
import { wordsOf, type Words } from './features.ts'
import { heaviestRun } from './heaviest-run.ts'
import { unpackModel, weigh, type HatModel } from './hat-model.ts'
import { modelSays } from './model-says.ts'
import { trained } from './trained.ts'
import { forEachStretch, type Stretch } from './windows.ts'

const FEWEST_TOKENS = 4
const WORDS_TOLD = 3
const model = unpackModel(trained)

/**
 * What the trained model finds in stretches where the rules found nothing. It only advises: a sum of weights is a hint, and whoever wrote knows better.
 */
export function findByModel(
  reading: Reading,
  language: Language,
  found: readonly Finding[],
  by: HatModel = model,
): Finding[] {
  const threshold = by.thresholds[language.code]
  if (threshold === undefined) return []
  const words = wordsOf(reading, language.code)
  const findings: Finding[] = []
  let last: { stretch: Stretch; weight: number } | null = null
  const take = () => {
    const finding = last && asFinding(by, words, language, last.stretch)
    if (finding && !found.some((other) => other.start < finding.end && other.end > finding.start))
      findings.push(finding)
    last = null
  }
  forEachStretch(words, (stretch) => {
    if (stretch.to - stretch.from < FEWEST_TOKENS) return
    const weight = weigh(by, words, stretch)
    if (weight < threshold) return
    // Stretches overlap: of neighbours the heaviest is shown.
    if (last && stretch.from >= last.stretch.to) take()
    if (!last || weight > last.weight) last = { stretch, weight }
  })
  take()
  return findings
}

function asFinding(by: HatModel, words: Words, language: Language, stretch: Stretch): Finding | null {
  const { reading } = words
  const { speaker, vocabulary } = compileLanguage(language)
  const run = heaviestRun(by, words, stretch)
  let { to } = run
  while (to > run.from + 2 && vocabulary.functionWords.has(reading.tokens[to - 1]!.plain)) to -= 1
  if (!hasWords(reading, run.from, to)) return null
  const match: Match = { from: run.from, to, spanFrom: run.from, spanTo: to, kept: new Map() }
  if (isDisclaimed(reading, speaker, match) || isSupposed(reading, match) || isNegated(reading, speaker, match))
    return null
  const { why, rewordings } = modelSays[language.code]
  return {
    kind: 'hat',
    rule: 'model.sounds-like-office',
    start: reading.starts[run.from]!,
    end: reading.ends[to - 1]!,
    why: why(wordsTold(reading, run, stretch, to, vocabulary.functionWords)),
    severity: 'advise',
    rewordings,
  }
}

function hasWords({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]!.kind === 'word') return true
  return false
}

/** The words of a passage that weighed most, in their order, each in quotation marks. */
function wordsTold(
  reading: Reading,
  run: { from: number; carried: Float64Array },
  stretch: Stretch,
  to: number,
  little: ReadonlySet<string>,
): string {
  const places = Array.from({ length: to - run.from }, (_, i) => run.from + i).filter((at) => {
    const { kind, plain } = reading.tokens[at]!
    return kind === 'word' && !little.has(plain)
  })
  const heaviest = places
    .toSorted((a, b) => run.carried[b - stretch.from]! - run.carried[a - stretch.from]!)
    .slice(0, WORDS_TOLD)
  const told = (heaviest.length > 0 ? heaviest : [run.from]).toSorted((a, b) => a - b)
  return told.map((at) => `“${reading.tokens[at]!.raw}”`).join(', ')
}
