import { DIGIT, HAN, isDigit, isLetter, SIGN, SORTS, SPACE, UNDERSCORE } from './characters.ts'
import { tokenAt, type Token } from './tokens.ts'

/** A text as tokens: where each of them stands, in UTF-16 units, and what it is, in the bits of traits.ts. */
export type Cut = { tokens: Token[]; starts: number[]; ends: number[]; traits: number[] }

type Address = { end: number; kind: 'e-mail' | 'url' }

const ELISIONS = new Set(['l', 'd', 'j', 'n', 'm', 't', 's', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu'])
const CONTRACTIONS = new Set(['m', 're', 've', 'll', 'd', 's'])
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/y
const LINK = /(?:https?:\/\/|www\.)[^\s<>"'()|]{2,}/y

/** Cuts a text into tokens in one pass; white space is left out. */
export function cutText(text: string): Cut {
  const tokens: Token[] = []
  const starts: number[] = []
  const ends: number[] = []
  const traits: number[] = []
  const push = (start: number, end: number, kind: Token['kind']): number => {
    const token = tokenAt(text, start, end, kind)
    tokens.push(token)
    starts.push(start)
    ends.push(end)
    traits.push(token.traits)
    return end
  }
  let at = 0
  while (at < text.length) {
    const sort = SORTS[text.charCodeAt(at)]!
    if (sort === SPACE) at += 1
    else if (sort === SIGN || sort === UNDERSCORE) at = push(at, at + 1, 'sign')
    else if (sort === HAN) at = push(at, at + 1, 'word')
    else {
      const run = endOfRun(text, at, sort === DIGIT ? HAN : DIGIT)
      const next = text.charCodeAt(run)
      // A blank or a comma stands behind most words: there is nothing more to see.
      const end = next === 32 || next === 44 || sort === DIGIT ? run : endOfWord(text, at, run)
      const address = next === 32 || next === 44 ? null : addressAt(text, at, end)
      if (address) at = push(at, address.end, address.kind)
      else if (sort === DIGIT) at = push(at, end, 'number')
      else {
        // "I'm" is two words, and so is "Ana's".
        const cut = end === run ? end : contractionAt(text, at, end)
        at = push(at, cut, 'word')
        if (cut < end) at = push(cut, end, 'word')
      }
    }
  }
  return { tokens, starts, ends, traits }
}

/** The tokens alone, for who does not ask where they stand. */
export function tokensOf(text: string): Token[] {
  return cutText(text).tokens
}

/** Where a row of letters and digits ends, with Chinese in it or not. */
function endOfRun(text: string, at: number, last: number): number {
  let end = at
  while (end < text.length) {
    const sort = SORTS[text.charCodeAt(end)]!
    if (sort <= SPACE || sort > last) break
    end += 1
  }
  return end
}

/** Looks for an address only where the sign behind the first word can belong to one, so that it never runs on ordinary words. */
function addressAt(text: string, at: number, end: number): Address | null {
  const next = text.charCodeAt(end)
  if (next === 58 || next === 46) {
    const first = text.charCodeAt(at) | 32
    if (first === 104 || first === 119) {
      LINK.lastIndex = at
      if (LINK.test(text)) return { end: LINK.lastIndex, kind: 'url' }
    }
  }
  if (!(next === 64 || next === 46 || next === 43 || next === 45 || next === 95)) return null
  if (!hasAtSignSoon(text, end, at + 65)) return null
  ADDRESS.lastIndex = at
  return ADDRESS.test(text) ? { end: ADDRESS.lastIndex, kind: 'e-mail' } : null
}

/** Looks ahead over the local part of an address. */
function hasAtSignSoon(text: string, at: number, most: number): boolean {
  const limit = Math.min(text.length, most)
  for (let i = at; i < limit; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 64) return true
    if (!(isLetter(code) || isDigit(code) || code === 46 || code === 43 || code === 45 || code === 95)) return false
  }
  return false
}

/** "l'agence" is two words, "O'Brien" is one: a word ends behind the apostrophe of an elision. */
function endOfWord(text: string, at: number, run: number): number {
  let end = run
  while (end + 1 < text.length) {
    const code = text.charCodeAt(end)
    const isApostrophe = code === 39 || code === 0x2019
    const joins = isApostrophe || code === 45 || code === 0x2010 || code === 0x2011
    if (!joins || !isLetter(text.charCodeAt(end + 1))) break
    if (isApostrophe && end - at <= 7 && elides(text, at, end)) return end + 1
    end = endOfRun(text, end + 1, DIGIT)
  }
  return end
}

function elides(text: string, at: number, apostrophe: number): boolean {
  if (!ELISIONS.has(text.slice(at, apostrophe).toLowerCase())) return false
  const next = text.charCodeAt(apostrophe + 2)
  const isLong = apostrophe + 2 < text.length && isLetter(next)
  return isLong || 'aày'.includes(text.charAt(apostrophe + 1).toLowerCase())
}

/** Where "'m" begins in "I'm", or the end of the word. Looks at the last three letters only. */
function contractionAt(text: string, start: number, end: number): number {
  for (let cut = end - 2; cut > start && cut >= end - 3; cut -= 1) {
    const code = text.charCodeAt(cut)
    if (code !== 39 && code !== 0x2019 && code !== 0x2bc) continue
    return CONTRACTIONS.has(text.slice(cut + 1, end).toLowerCase()) ? cut : end
  }
  return end
}
