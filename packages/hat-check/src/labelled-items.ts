import type { FindingKind } from './finding.ts'

/** One sentence or post that a person has labelled. Spans are UTF-16 offsets of the offending words. */
export type LabelledItem = {
  id: string
  text: string
  lang: string
  label: FindingKind | 'clear'
  spans: [number, number][]
  source: string
}

const LABELS = ['hat', 'identifies-participant', 'clear'] as const

/** Reads a JSONL file of labelled items. Throws an Error with one clear sentence that names the line when it cannot. */
export function parseLabelledItems(jsonl: string): LabelledItem[] {
  const items: LabelledItem[] = []
  for (const [index, line] of jsonl.split('\n').entries()) {
    if (line.trim() !== '') items.push(parseLine(line, index + 1))
  }
  if (items.length === 0) throw new Error('The file holds no items.')
  return items
}

function parseLine(line: string, number: number): LabelledItem {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Error(`Line ${number} is not JSON.`)
  }
  if (!isRecord(value)) throw new Error(`Line ${number} is not an object.`)
  const { id, text, lang, label, spans, source } = value
  if (typeof text !== 'string') throw new Error(`Line ${number} has no "text".`)
  const known = LABELS.find((each) => each === label)
  if (!known) throw new Error(`Line ${number} has no "label" of hat, identifies-participant or clear.`)
  return {
    id: typeof id === 'string' ? id : String(number),
    text,
    lang: typeof lang === 'string' ? lang : 'und',
    label: known,
    spans: parseSpans(spans, text.length, number),
    source: typeof source === 'string' ? source : '',
  }
}

function parseSpans(spans: unknown, length: number, number: number): [number, number][] {
  if (spans === undefined) return []
  if (!Array.isArray(spans)) throw new Error(`Line ${number} has "spans" that are no list.`)
  return spans.map((span: unknown) => {
    const [start, end]: unknown[] = Array.isArray(span) ? span : []
    if (!Number.isInteger(start) || !Number.isInteger(end))
      throw new Error(`Line ${number} has a span that is not [start, end].`)
    const [from, to] = [Number(start), Number(end)]
    if (from < 0 || from >= to || to > length) throw new Error(`Line ${number} has a span outside its text.`)
    return [from, to]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
