import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** What is somebody else's (quotes), or no words at all. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'html',
  'image',
  'imageReference',
  'thematicBreak',
])

/** The words of a post without marks, quotes, code and pictures, on one line. */
export function plainWords(markdown: string): string {
  return textOf(fromMarkdown(markdown)).replaceAll(/\s+/g, ' ').trim()
}

/** Cut after a whole word to at most `length` characters, and an ellipsis to say so. */
export function shortened(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length + 1)
  const end = cut.lastIndexOf(' ')
  const kept = end > length / 2 ? cut.slice(0, end) : cut.slice(0, length)
  return `${kept.toWellFormed().replace(/[\s\uFFFD,;:.–-]+$/u, '')}…`
}

function textOf(node: Nodes): string {
  if (LEFT_OUT.has(node.type)) return ' '
  if ('children' in node) {
    const between = node.type === 'paragraph' || node.type === 'heading' ? '' : ' '
    return isInline(node) ? node.children.map(textOf).join('') : node.children.map(textOf).join(between)
  }
  if (node.type === 'break') return ' '
  return 'value' in node ? node.value : ''
}

function isInline({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(type)
}
