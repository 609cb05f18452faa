import bidiFactory from 'bidi-js/dist/bidi.mjs'

const bidi = bidiFactory()

export type Directions = {
  /** Whether the line as a whole begins at the right. */
  runsLeft: boolean
  /** The embedding level of each UTF-16 unit (Unicode Standard Annex 9): odd ones run left. */
  levels: Uint8Array
  /** What stands for a bracket that runs left, by where it is. */
  mirrored: Map<number, string>
}

/** Which way each part of a line runs, as its first letter with a direction says. */
export function directionsOf(line: string): Directions {
  const embedding = bidi.getEmbeddingLevels(line.replaceAll(BEYOND, standIn), 'auto')
  return {
    runsLeft: ((embedding.paragraphs[0]?.level ?? 0) & 1) === 1,
    levels: embedding.levels,
    mirrored: bidi.getMirroredCharactersMap(line, embedding.levels),
  }
}

/** The library takes the second half of a character of two UTF-16 units (a picture, a rare letter) for a Latin letter. Two of its kind stand in for it. */
const BEYOND = /[\u{10000}-\u{10ffff}]/gu
function standIn(character: string): string {
  const kind = bidi.getBidiCharTypeName(character)
  if (kind === 'L') return 'aa'
  return kind === 'R' || kind === 'AL' ? '\u05d0\u05d0' : '\ufffc\ufffc'
}

/** In which order parts of one line stand from left to right, by their levels (rule L2). */
export function fromLeftToRight<Part extends { level: number }>(parts: readonly Part[]): Part[] {
  const order = [...parts]
  const levels = parts.map(({ level }) => level)
  for (let level = Math.max(0, ...levels); level > 0; level--)
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).toReversed())
      start = end
    }
  return order
}
