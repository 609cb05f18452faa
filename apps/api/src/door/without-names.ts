import { withMentions } from '@cloakroom/contract/mentions.ts'
import { byWordOf, isUnspaced, NONE, plain, plainLetter, runTogether, unspacedOf, wordsOf } from './names-by-word.ts'
import { initialsOf, namesSpelled } from './names-spelled.ts'

/** What stands where somebody was named. */
export const SOMEBODY = '[a participant]'
/** A mention that was cut through: words are taken out in passages, and digests read beginnings. */
const TORN = /^[0-9a-f-]{1,36}\}|@\{[0-9a-f-]{0,36}$/g

const BESIDE = /^[\s-]?$/

type Span = { from: number; to: number }

/**
 * Past the room's edge nobody is named, not even in what others wrote: every personal name or handle of the room becomes "[a participant]", whole,
 * or a part of it that is written as a name, and every mention of a seat. Marks on letters do not hide a name, nor does another case, another script, or
 * initials.
 */
export function withoutNames(words: string, names: readonly string[]): string {
  const text = withMentions(words, () => SOMEBODY).replaceAll(TORN, SOMEBODY)
  const shown = text.normalize('NFC')
  const near = namesIn(text, names)
  if (near.length === 0) return text
  const initials = new Set(near.flatMap((name) => Array.from(initialsOf(name))))
  let told = ''
  let end = 0
  for (const { from, to } of spansOf(shown, near)) {
    const before = withoutInitials(shown.slice(end, from), initials)
    // Parts of one name that were found each by itself are one participant.
    told += end > 0 && told.endsWith(SOMEBODY) && BESIDE.test(before) ? '' : before + SOMEBODY
    end = to
  }
  return told + shown.slice(end)
}

/** Where a text names one of these people, in order. Parts of one name that stand side by side are one. */
export function whereNamed(text: string, names: readonly string[]): Span[] {
  const near = namesIn(text, names)
  // Places in another form of the text would be others.
  if (near.length === 0 || text !== text.normalize('NFC')) return []
  return spansOf(text, near).reduce<Span[]>((found, { from, to }) => {
    const last = found.at(-1)
    if (!last || !BESIDE.test(text.slice(last.to, from))) return [...found, { from, to }]
    return [...found.slice(0, -1), { from: last.from, to }]
  }, [])
}

function spansOf(shown: string, near: readonly string[]): Span[] {
  const known = namesAsKnown(shown, near)
  const spelled = namesSpelled(shown, near).filter(({ from, to }) =>
    known.every((one) => to <= one.from || one.to <= from),
  )
  return [...known, ...spelled].toSorted((a, b) => a.from - b.from)
}

/** What stands before a name, without the initials that belong to it. */
function withoutInitials(before: string, initials: ReadonlySet<string>): string {
  const [found] = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.[\s-]?){1,2}$/u.exec(before) ?? []
  const isTheirs = found !== undefined && (found.match(/\p{Lu}/gu) ?? []).every((initial) => initials.has(initial))
  return isTheirs ? before.slice(0, -found.length) : before
}

/** Where names stand as the house knows them. */
function namesAsKnown(text: string, near: readonly string[]): Span[] {
  const together = near.flatMap(runTogether)
  const forms = [...new Set([...near.flatMap(formsOf), ...together].map(plain))].toSorted((a, b) => b.length - a.length)
  const spaced = forms.filter((form) => !isUnspaced(form)).map(escaped)
  const unspaced = forms.filter(isUnspaced).map(escaped)
  const alone = spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{M}\\p{N}])`] : []
  const pattern = new RegExp([...alone, ...unspaced].join('|'), 'giu')
  const whole = new Set([...near, ...together].map(asWords))
  const letters = Array.from(text)
  const found: Span[] = []
  for (const match of letters.map(plainLetter).join('').matchAll(pattern)) {
    const start = Array.from(match.input.slice(0, match.index)).length
    const from = letters.slice(0, start).join('').length
    const original = letters.slice(start, start + Array.from(match[0]).length).join('')
    const isWhole = whole.has(asWords(match[0]))
    if (isWhole || /^[\p{Lu}\p{Lo}\p{Script=Georgian}]/u.test(original))
      found.push({ from, to: from + original.length })
  }
  return found
}

/** Those of the names that `withoutNames` may find in a text: of all names of a room, the few that are worth looking for. */
export function namesIn(text: string, names: readonly string[]): string[] {
  return nearOf(text, names, namesSpelled(text.normalize('NFC'), names))
}

function nearOf(text: string, names: readonly string[], otherwise: readonly { name: string }[]): string[] {
  const byWord = byWordOf(names)
  const found = wordsOf(text)
  const near = new Set<string>()
  for (const word of found) for (const name of byWord.get(word) ?? NONE) near.add(name)
  const words = new Set(found)
  const mayStand = (form: string) => wordsOf(form).every((word) => words.has(word))
  const standing = [...near].filter((name) => [...formsOf(name), ...runTogether(name)].some(mayStand))
  const amid = isUnspaced(text)
    ? unspacedOf(names).filter((name) => formsOf(name).some((form) => text.includes(form.replaceAll(/\s+/gu, ''))))
    : NONE
  return [...new Set([...standing, ...amid, ...otherwise.map(({ name }) => name)])]
}

/** A name as it may be written: whole, or a part of it that is a name by itself. */
function formsOf(name: string): string[] {
  return [name, ...name.split(/[\s-]+/u).filter(isNameAlone), ...name.split(/[\s'’-]+/u).filter(isNameAlone)]
}

/** Initials and particles (de, van, al) are no names by themselves. */
function isNameAlone(part: string): boolean {
  return /^\p{Lu}[\p{L}'’]{2,}$|^[\p{Lo}\p{Script=Georgian}][\p{L}\p{M}]+$/u.test(part)
}

const JOINTS = /[\s._-]+/gu

/** The words of a name, whatever stands between them. */
function asWords(name: string): string {
  return plain(name).replaceAll(JOINTS, ' ')
}

/** Between the words of a name there may be what stands there in an address: ana.silva. */
function escaped(form: string): string {
  const space = isUnspaced(form) ? '\\s*' : '(?:\\s+|[._-])'
  return form.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/\s+/gu, space)
}
