import type { Reading } from './reading.ts'
import type { Cell } from './signature-cells.ts'

const DOMAINS = /(?:@| at |\bwww\.|:\/\/)([\w-]{1,60}(?:\.[\w-]{1,60}){1,4})/gi
const SHORTEST_WORD = 4

/**
 * "Burns Statistics" above "patrick at burns-stat.example": a line of a signature that shares a word with the domain of an address in it is an
 * organisation, unless it is the name of whoever signs.
 */
export function withBodiesOfDomains(block: Cell[], { text, tokens }: Reading): Cell[] {
  if (!block.some(({ kind }) => kind === 'contact')) return block
  const domains = Array.from(text.slice(block[0]!.start, block.at(-1)!.end).matchAll(DOMAINS), ([, domain]) => domain!)
    .join(' ')
    .toLowerCase()
  if (domains === '') return block
  const wordsOf = ({ from, to }: Cell): string[] => tokens.slice(from, to).map(({ plain }) => plain)
  const signer = block.find(({ kind }) => kind === 'name')
  const own = new Set(signer ? wordsOf(signer) : [])
  return block.map((cell) => {
    if (cell === signer || !(cell.kind === 'name' || cell.kind === 'other') || cell.to - cell.from > 8) return cell
    const isShared = wordsOf(cell).some(
      (word, i) =>
        word.length >= SHORTEST_WORD &&
        tokens[cell.from + i]!.letters !== 'small' &&
        !own.has(word) &&
        domains.includes(word),
    )
    return isShared ? { ...cell, kind: 'body' } : cell
  })
}
