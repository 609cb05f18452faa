import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** The tree of a post’s Markdown. HTML in it stays text: nothing here makes elements. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown)
}

const WEB = /^https?:\/\//i

/** The address of a link, if it leads somewhere on the web. Any other scheme is left as words. */
export function webAddress(url: string): string | undefined {
  return WEB.test(url) && URL.canParse(url) ? url : undefined
}

type Run = { text: string; from: number; to: number }

/** The words a reader sees, each run with its place in the Markdown. Runs that belong to different blocks are a line apart. */
function visibleRuns(markdown: string): Run[] {
  const runs: Run[] = []
  const walk = (node: Nodes) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html')
      runs.push({ text: node.value, from, to })
    else if (node.type === 'break') runs.push({ text: ' ', from, to })
    else if ('children' in node) {
      for (const child of node.children) walk(child)
      if (node.type === 'paragraph' || node.type === 'heading') runs.push({ text: ' ', from: to, to })
    }
  }
  walk(parseMarkdown(markdown))
  return runs
}

/** The words a reader sees, without the marks that shape them. */
export function visibleWords(markdown: string): string {
  return visibleRuns(markdown)
    .map((run) => run.text)
    .join('')
    .trim()
}

/**
 * The passage of the Markdown that a reader has marked on the page, word for word as it was written; undefined when the marked words are
 * not in this post. What was marked has other white space than the source, and none of its marks.
 */
export function passageMarked(markdown: string, marked: string): string | undefined {
  const wanted = squeezed(marked)
  if (wanted === '') return undefined
  let seen = ''
  const places: number[] = []
  for (const run of visibleRuns(markdown)) {
    const isVerbatim = markdown.slice(run.from, run.to) === run.text
    for (let i = 0; i < run.text.length; i++) {
      const letter = run.text[i] ?? ''
      if (/\s/.test(letter)) continue
      seen += letter
      places.push(isVerbatim ? run.from + i : findFrom(markdown, letter, Math.max(run.from, (places.at(-1) ?? -1) + 1)))
    }
  }
  const at = seen.indexOf(wanted)
  if (at < 0) return undefined
  const from = places[at]
  const to = places[at + wanted.length - 1]
  return from === undefined || to === undefined ? undefined : markdown.slice(from, to + 1)
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function findFrom(text: string, letter: string, from: number): number {
  const at = text.indexOf(letter, from)
  return at < 0 ? from : at
}
