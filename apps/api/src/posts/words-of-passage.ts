import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** A letter that a reader sees, and where in the Markdown it stands. White space between words is one space. */
type Letter = { letter: string; at: number }

/**
 * The words of a post that a passage names, as a reader sees them: without marks, without the addresses behind links. The passage may be
 * what was selected on the page or what was typed; null if the post does not hold it. The words come from the post, never from the passage.
 */
export function wordsOfPassage(markdown: string, passage: string): string | null {
  const letters = lettersOf(markdown)
  return asTyped(letters, markdown, passage.trim()) ?? asSelected(letters, passage)
}

/** A part of the Markdown as it stands, which may begin or end in the middle of a mark. */
function asTyped(letters: Letter[], markdown: string, passage: string): string | null {
  const from = passage === '' ? -1 : markdown.indexOf(passage)
  if (from < 0) return null
  const to = from + passage.length
  return wordsIn(letters.filter(({ at }) => at >= from && at < to))
}

/** What was selected on the page: compared without white space, which the page breaks where it likes. */
function asSelected(letters: Letter[], passage: string): string | null {
  const wanted = passage.normalize('NFC').replaceAll(/\s+/g, '')
  if (wanted === '') return null
  const places = letters.flatMap(({ letter }, place) => (letter === ' ' ? [] : [place]))
  const from = places
    .map((place) => letters[place]?.letter)
    .join('')
    .indexOf(wanted)
  return from < 0 ? null : wordsIn(letters.slice(places[from], (places[from + wanted.length - 1] ?? 0) + 1))
}

function wordsIn(letters: Letter[]): string | null {
  return (
    letters
      .map(({ letter }) => letter)
      .join('')
      .trim() || null
  )
}

function lettersOf(markdown: string): Letter[] {
  const letters: Letter[] = []
  const put = (letter: string, at: number) => {
    if (!/\s/.test(letter)) letters.push({ letter, at })
    else if (letters.at(-1)?.letter !== ' ') letters.push({ letter: ' ', at })
  }
  const walk = (node: Nodes) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    if (node.type === 'break') return put(' ', from)
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html')
      for (const { letter, at } of placed(markdown, node.value, from)) put(letter, at)
    if ('children' in node) for (const child of node.children) walk(child)
    if (BLOCKS.has(node.type)) put(' ', to)
  }
  walk(fromMarkdown(markdown))
  return letters
}

const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'code', 'html'])

/** Where each letter of a run stands: a run with escapes, entities or fences is shorter than what was typed. */
function placed(markdown: string, value: string, from: number): Letter[] {
  let next = from
  return Array.from({ length: value.length }, (_, i) => {
    const letter = value[i] ?? ''
    const found = markdown.indexOf(letter, next)
    const at = found < 0 ? next : found
    next = at + 1
    return { letter, at }
  })
}
