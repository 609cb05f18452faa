import { checkHats, checkHatsByModel, checkHatsByRules } from '../check-hats.ts'
import { evaluate, type Check } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { groupOf } from '../held-out.ts'
import type { LabelledItem } from '../labelled-items.ts'
import { findKeywords } from './keyword-list.ts'
import { ownLessons } from './own-lessons.ts'
import { trainWordModel, type Lesson } from './train-word-model.ts'
import { chanceOfHat, heaviestPassage, type WordModel } from './word-model.ts'

/** How one way of finding hats did on a file. */
export type Row = { way: string; precision: number; recall: number; f1: number; falseAlarms: number; medianIoU: number }

const FOLDS = 8
const INNER_FOLDS = 4
/** A second opinion may speak when, on texts it was not trained on, at least so many of the hats it alone finds are hats. */
const SURE = 0.8

/**
 * Measures the rules, the shipped model, both, a keyword list and a plain model over rows of words on the same labelled items, hats only. A model that learns from the items
 * themselves (and from our own `cases`) is judged on groups of sources it has not seen; thresholds are chosen inside what it may see. `measured` may be a part of
 * the items.
 */
export function compare(items: readonly LabelledItem[], cases: string, measured = items): Row[] {
  const own = ownLessons(cases)
  const fromOwn = trainWordModel(own)
  const learnt = crossed(items, (seen) => second([...own, ...seen.map(lessonOf)], seen))
  return [
    rowOf('rules', measured, checkHatsByRules),
    rowOf('shipped model', measured, checkHatsByModel),
    rowOf('rules and shipped model', measured, checkHats),
    rowOf('keyword list', measured, findKeywords),
    rowOf('words, our own cases', measured, (text) => passagesOf(fromOwn, text, 0.5)),
    rowOf('words, these items (cross-validated)', measured, (text) => passagesOf(learnt(text).model, text, 0.5)),
    rowOf('rules and words, our own cases', measured, (text) => withSecond(text, fromOwn, 0.95)),
    rowOf('rules and words, these items (cross-validated)', measured, (text) => {
      const { model, threshold } = learnt(text)
      return withSecond(text, model, threshold)
    }),
  ]
}

function rowOf(way: string, items: readonly LabelledItem[], check: Check): Row {
  const { hat, clear, medianIoU } = evaluate([...items], (text) => check(text).filter(({ kind }) => kind === 'hat'))
  return { way, ...hat, falseAlarms: clear.falseAlarms, medianIoU }
}

function lessonOf({ text, label }: LabelledItem): Lesson {
  return { text, isHat: label === 'hat' }
}

function passagesOf(model: WordModel, text: string, threshold: number): Finding[] {
  const passage = chanceOfHat(model, text) >= threshold ? heaviestPassage(model, text) : null
  if (!passage) return []
  const [start, end] = passage
  return [{ kind: 'hat', rule: 'compare.model', start, end, why: '', severity: 'advise', rewordings: [] }]
}

function withSecond(text: string, model: WordModel, threshold: number): Finding[] {
  const found = checkHatsByRules(text).filter(({ kind }) => kind === 'hat')
  return found.length > 0 ? found : passagesOf(model, text, threshold)
}

type SecondOpinion = { model: WordModel; threshold: number }

/** For each text what was learnt without the group that it is in. */
function crossed(
  items: readonly LabelledItem[],
  learn: (seen: LabelledItem[]) => SecondOpinion,
): (text: string) => SecondOpinion {
  const folds = foldsOf(items, FOLDS)
  const learnt = folds.map((fold) => learn(items.filter((item) => !fold.has(item))))
  const byText = new Map(folds.flatMap((fold, i) => [...fold].map((item) => [item.text, learnt[i]!] as const)))
  return (text) => byText.get(text)!
}

/** Trains a model, and finds by cross-validation from where on it is sure about texts in which the rules find nothing. */
function second(lessons: Lesson[], seen: LabelledItem[]): SecondOpinion {
  const own = lessons.slice(0, lessons.length - seen.length)
  const silent: { chance: number; isHat: boolean }[] = []
  for (const fold of foldsOf(seen, INNER_FOLDS)) {
    const model = trainWordModel([...own, ...seen.filter((item) => !fold.has(item)).map(lessonOf)])
    for (const item of fold)
      if (!checkHatsByRules(item.text).some(({ kind }) => kind === 'hat'))
        silent.push({ chance: chanceOfHat(model, item.text), isHat: item.label === 'hat' })
  }
  return { model: trainWordModel(lessons), threshold: sureFrom(silent) }
}

/** The lowest chance from which on enough are right; above 1 when there is none. */
function sureFrom(silent: { chance: number; isHat: boolean }[]): number {
  const ranked = silent.toSorted((a, b) => b.chance - a.chance)
  let threshold = 2
  let right = 0
  for (const [i, { chance, isHat }] of ranked.entries()) {
    if (isHat) right += 1
    if (i >= 2 && right / (i + 1) >= SURE) threshold = chance
  }
  return threshold
}

function foldsOf(items: readonly LabelledItem[], count: number): Set<LabelledItem>[] {
  const groups = [...new Set(items.map(({ source }) => groupOf(source)))].toSorted()
  const folds = Array.from({ length: count }, () => new Set<LabelledItem>())
  for (const item of items) folds[groups.indexOf(groupOf(item.source)) % count]!.add(item)
  return folds
}
