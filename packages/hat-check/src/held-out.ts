import type { LabelledItem } from './labelled-items.ts'

export type Part = 'tuned' | 'held'

const SEED = 'cloakroom-1'

export function isPart(value: string | undefined): value is Part {
  return value === 'tuned' || value === 'held'
}

/** About a third of the sources, chosen by a fixed hash, is held out: rules are written while looking at the other two thirds only. */
export function inPart(items: LabelledItem[], part: Part): LabelledItem[] {
  return items.filter((item) => (hash(`${SEED}:${groupOf(item.source)}`) % 3 === 0) === (part === 'held'))
}

/** Web pages go by domain, parliament by sitting day (so that translations stay together), all else by source file. */
export function groupOf(source: string): string {
  const host = /^https?:\/\/([^/]+)/.exec(source)
  if (host) return host[1]!.split('.').slice(-2).join('.')
  const sitting = /ep-(?:19|20)?(\d\d-\d\d-\d\d)/.exec(source)
  return sitting && source.includes('urop') ? `ep-${sitting[1]!}` : source
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value
}
