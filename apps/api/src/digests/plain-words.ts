import { type NodeType, Parser } from 'commonmark'

/** What is somebody else's (quotes), or no words at all. */
const LEFT_OUT: ReadonlySet<NodeType> = new Set([
  'block_quote',
  'code_block',
  'html_block',
  'html_inline',
  'image',
  'thematic_break',
])
const PARTS_WORDS: ReadonlySet<NodeType> = new Set(['paragraph', 'heading', 'softbreak', 'linebreak'])

/** White space that is not one space. */
const LONG_SPACE = /\s{2,}|[^\S ]/g

const parser = new Parser()

/** The words of a post without marks, quotes, code and pictures, on one line. */
export function plainWords(markdown: string): string {
  const words: string[] = []
  const walker = parser.parse(markdown).walker()
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step
    const isLeftOut = LEFT_OUT.has(node.type)
    words.push(isLeftOut || PARTS_WORDS.has(node.type) ? ' ' : (node.literal ?? ''))
    if (isLeftOut && entering && node.isContainer) walker.resumeAt(node, false)
  }
  return words.join('').replaceAll(LONG_SPACE, ' ').trim()
}

/** Cut after a whole word to at most `length` characters, and an ellipsis to say so. */
export function shortened(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length + 1)
  const end = cut.lastIndexOf(' ')
  const kept = end > length / 2 ? cut.slice(0, end) : cut.slice(0, length)
  return `${kept.toWellFormed().replace(/[\s\uFFFD,;:.–-]+$/u, '')}…`
}
