import type { WordIds } from './word-bits.ts'
import { plainOf } from './plain-letters.ts'

/** Phrases as a tree of numbered words. */
export type PhraseNode = { next: Map<number, PhraseNode>; isEnd: boolean }

const BETWEEN_CHARACTERS = /(?<=\p{Script=Han})(?=\S)|(?<=\S)(?=\p{Script=Han})/gu

/** The words of each phrase of a list that commas separate, in plain letters. Chinese is cut into its characters, as texts are. */
export function phrasesOf(list: string): string[][] {
  return list
    .split(/[,،，、\n]/)
    .map((phrase) => phrase.replaceAll(BETWEEN_CHARACTERS, ' ').trim().split(/\s+/).map(plainOf))
    .filter(([first]) => first !== '')
}

export function phraseTree(list: string, ids: WordIds): PhraseNode {
  const root: PhraseNode = { next: new Map(), isEnd: false }
  for (const words of phrasesOf(list)) {
    let node = root
    for (const word of words) {
      const id = ids.get(word) ?? 0
      let next = node.next.get(id)
      if (!next) {
        next = { next: new Map(), isEnd: false }
        node.next.set(id, next)
      }
      node = next
    }
    node.isEnd = true
  }
  return root
}

/** The longest phrase of the tree that begins at a token; a part behind a hyphen counts ("co-rapporteur"). -1 when there is none. */
export function endOfPhrase(root: PhraseNode, ids: Int32Array, tails: Int32Array, at: number): number {
  let node = root.next.get(ids[at]!) ?? (tails[at] === 0 ? undefined : root.next.get(tails[at]!))
  let end = -1
  for (let i = at + 1; node; i += 1) {
    if (node.isEnd) end = i
    if (i >= ids.length) break
    node = node.next.get(ids[i]!)
  }
  return end
}
