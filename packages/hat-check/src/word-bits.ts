/**
 * Words as numbers and sets of them as bits, one row of bits a set: to ask whether a token is in a set costs one look.
 * 0 is a word that no pattern knows; it is in no set.
 */
export type WordBits = Uint32Array

export type WordIds = ReadonlyMap<string, number>

/** Gives every word a number, in the order of asking. */
export function idOf(word: string, ids: Map<string, number>): number {
  const known = ids.get(word)
  if (known !== undefined) return known
  const id = ids.size + 1
  ids.set(word, id)
  return id
}

/** The set of these words; those without a number are left out. */
export function bitsOf(words: Iterable<string>, ids: WordIds): WordBits {
  const bits = new Uint32Array((ids.size >>> 5) + 1)
  for (const word of words) {
    const id = ids.get(word)
    if (id !== undefined) bits[id >>> 5]! |= 1 << (id & 31)
  }
  return bits
}

export function hasWord(bits: WordBits, id: number): boolean {
  return ((bits[id >>> 5]! >>> (id & 31)) & 1) === 1
}
