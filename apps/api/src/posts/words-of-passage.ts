import type { Nodes } from 'mdast'
import { LRUCache } from 'lru-cache'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { SOMEBODY, whereNamed } from '../door/without-names.ts'

/** A letter that a reader sees, and where in the Markdown it stands. White space between words is one space. */
type Letter = { letter: string; at: number }

/** What a reader sees of a post; `places` are those of its letters in `letters`, without the spaces. */
type Seen = { letters: Letter[]; places: number[]; dense: string }

/** A page quotes the same post again and again; to read Markdown costs a millisecond a kilobyte. */
const seen = new LRUCache<string, Seen>({
  max: 500,
  maxSize: 1_000_000,
  sizeCalculation: (_, markdown) => markdown.length + 1,
  ttl: 60_000,
  ttlAutopurge: true,
})

/**
 * The words of a post that a passage names, as a reader sees them: without marks, without the addresses behind links. The passage may be
 * what was selected on the page or what was typed; null if the post does not hold it. The words come from the post, never from the passage.
 */
export function wordsOfPassage(markdown: string, passage: string): string | null {
  const { letters, place } = find(markdown, passage)
  return place && wordsIn(letters.slice(...place))
}

/** The passage as it stands in the Markdown, marks and all; null if the post does not hold it. What was sent may have other white space: "now here" is not "nowhere". */
export function passageAsWritten(markdown: string, passage: string): string | null {
  const { letters, place, isTyped } = find(markdown, passage)
  const found = place && letters.slice(...place)
  const words = found && wordsIn(found)
  if (!words || isTyped) return words && passage.trim()
  const written = markdown.slice(found[0]?.at, (found.at(-1)?.at ?? 0) + 1).trim()
  // Cut through a mark it would read otherwise.
  return wordsIn(lettersOf(written)) === words ? written : words
}

/**
 * The same with the words whole in which the passage begins and ends, and these people's names: half a name would not be known for one, nor would one part
 * of it that is only known beside the other.
 */
export function wholeWordsOfPassage(markdown: string, passage: string, names: readonly string[]): string | null {
  const { letters, place } = find(markdown, passage)
  if (!place) return null
  let [from, to] = place
  const text = letters.map(({ letter }) => letter).join('')
  for (const named of whereNamed(text, names)) {
    if (named.to <= from || named.from >= to) continue
    from = Math.min(from, named.from)
    to = Math.max(to, named.to)
  }
  const isInWord = (at: number) =>
    IN_WORD.test(text.slice(Math.max(0, at - 1), at + 1)) && !UNSPACED.test(text[at] ?? '')
  while (from > 0 && isInWord(from)) from -= 1
  while (to < letters.length && isInWord(to)) to += 1
  return wordsIn(letters.slice(from, to))
}

/** Two characters of one word, shown or not. */
const IN_WORD = /^[\p{L}\p{M}\p{N}\p{Cf}]{2}$/u
/** Letters between which a word may begin. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The Markdown without these people's names where marks run through one, which only a reader sees: **An**na. */
export function withoutNamesAsRead(markdown: string, names: readonly string[]): string {
  const letters = lettersOf(markdown)
  const text = letters.map(({ letter }) => letter).join('')
  return whereNamed(text, names).reduceRight((told, { from, to }) => {
    const [first, last] = [letters[from]?.at ?? 0, letters[to - 1]?.at ?? 0]
    return told.slice(0, first).replace(/[*_`]+$/, '') + SOMEBODY + told.slice(last + 1).replace(/^[*_`]+/, '')
  }, markdown)
}

type Place = [from: number, to: number]

type Found = { letters: Letter[]; place: Place | null; isTyped: boolean }

function find(markdown: string, passage: string): Found {
  const whole = seen.get(markdown) ?? read(markdown)
  seen.set(markdown, whole)
  const typed = asTyped(whole, markdown, passage.trim())
  return { letters: whole.letters, place: typed ?? asSelected(whole, passage), isTyped: typed !== null }
}

/** A part of the Markdown as it stands, which may begin or end in the middle of a mark. */
function asTyped({ letters }: Seen, markdown: string, passage: string): Place | null {
  const from = passage === '' ? -1 : markdown.indexOf(passage)
  if (from < 0) return null
  const first = letters.findIndex(({ at }) => at >= from)
  const last = letters.findLastIndex(({ at }) => at < from + passage.length)
  return first < 0 || last < first || wordsIn(letters.slice(first, last + 1)) === null ? null : [first, last + 1]
}

/** What was selected on the page: compared without white space, which the page breaks where it likes. */
function asSelected({ places, dense }: Seen, passage: string): Place | null {
  const wanted = passage.normalize('NFC').replaceAll(/\s+/g, '')
  const from = wanted === '' ? -1 : dense.indexOf(wanted)
  return from < 0 ? null : [places[from] ?? 0, (places[from + wanted.length - 1] ?? 0) + 1]
}

function wordsIn(letters: Letter[]): string | null {
  return (
    letters
      .map(({ letter }) => letter)
      .join('')
      .trim() || null
  )
}

function read(markdown: string): Seen {
  const letters = lettersOf(markdown)
  const places = letters.flatMap(({ letter }, place) => (letter === ' ' ? [] : [place]))
  return { letters, places, dense: places.map((place) => letters[place]?.letter).join('') }
}

function lettersOf(markdown: string): Letter[] {
  const letters: Letter[] = []
  const put = (letter: string, at: number) => {
    if (!/\s/.test(letter)) letters.push({ letter, at })
    else if (letters.at(-1)?.letter !== ' ') letters.push({ letter: ' ', at })
  }
  const walk = (node: Nodes, within?: Nodes['type']) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    if (node.type === 'break') return put(' ', from)
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html')
      for (const { letter, at } of placed(markdown.slice(from, to), node)) put(letter, from + at)
    if ('children' in node) for (const child of node.children) walk(child, node.type)
    // What looks like HTML stands in a line as it was typed.
    if (BLOCKS.has(node.type) && !(within && HOLD_LINES.has(within))) put(' ', to)
  }
  walk(fromMarkdown(markdown))
  return letters
}

const HOLD_LINES: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'link'])
const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'code', 'html'])

/** Where each letter of a run stands in what was typed: with escapes, entities or fences that is longer. */
function placed(typed: string, { type, value }: { type: string; value: string }): Letter[] {
  let next = 0
  return Array.from({ length: value.length }, (_, i) => {
    const letter = value[i] ?? ''
    const entity = type === 'text' ? entityAt(typed, next) : ''
    const isEntity = entity !== '' && (letter !== '&' || AMPERSAND.test(entity))
    const found = isEntity ? next : typed.indexOf(letter, next)
    const at = found < 0 ? next : found
    if (found >= 0) next = at + (isEntity ? entity.length : 1)
    return { letter, at }
  })
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);$/i

function entityAt(typed: string, at: number): string {
  ENTITY.lastIndex = at
  return typed[at] === '&' ? (ENTITY.exec(typed)?.[0] ?? '') : ''
}
