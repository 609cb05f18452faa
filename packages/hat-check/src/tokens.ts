import { isDigit, isHan, isLetter, isSpace, UNDERSCORE } from './characters.ts'

/** How a word is written: all small, Capitalised, ALL CAPITALS, or mIxed. Not a word: none. */
type Letters = 'none' | 'small' | 'capitalised' | 'capitals' | 'mixed'

/**
 * A word, a number, a sign, an address. `plain` is in small letters without accents. Chinese is written without blanks: each of its
 * characters is a word here.
 */
export type Token = {
  start: number
  end: number
  raw: string
  plain: string
  letters: Letters
  kind: 'word' | 'number' | 'sign' | 'e-mail' | 'url'
  /** Is there a hyphen in it? */
  hyphen: boolean
  /** Arabic: may "and" be written onto the word? */
  joined?: boolean
}

/** Traditional characters beside their simplified forms: Chinese brings them when it comes. */
let simplified: ReadonlyMap<string, string> = new Map()

export function readTraditionalAs(forms: ReadonlyMap<string, string>): void {
  simplified = forms
}

type Address = { end: number; kind: 'e-mail' | 'url' }

const ELISIONS = new Set(['l', 'd', 'j', 'n', 'm', 't', 's', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu'])
const CONTRACTIONS = new Set(['m', 're', 've', 'll', 'd', 's'])
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/y
const SIGNS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
/** 1 for the letters and digits of ASCII. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (isLetter(code) || isDigit(code) ? 1 : 0))
const LINK = /(?:https?:\/\/|www\.)[^\s<>"'()|]{2,}/y

/** Cuts a text into tokens in one pass; white space is left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 32 || isSpace(code)) at += 1
    else if (code > 0x33ff && isHan(code)) {
      pushToken(tokens, text, at, at + 1)
      at += 1
    } else if (isLetter(code) && code !== UNDERSCORE) at = pushWordAt(tokens, text, at)
    else if (isDigit(code)) at = pushNumberAt(tokens, text, at)
    else {
      pushSign(tokens, text, at, code)
      at += 1
    }
  }
  return tokens
}

function pushWordAt(tokens: Token[], text: string, at: number): number {
  const end = endOfWord(text, at)
  const address = addressAt(text, at, end)
  if (address) return pushAddress(tokens, text, at, address)
  pushWord(tokens, text, at, end)
  return end
}

function pushNumberAt(tokens: Token[], text: string, at: number): number {
  let end = at + 1
  while (end < text.length && (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end)))) end += 1
  const address = addressAt(text, at, end)
  if (address) return pushAddress(tokens, text, at, address)
  const raw = text.slice(at, end)
  tokens.push({ start: at, end, raw, plain: plainOf(raw), letters: 'none', kind: 'number', hyphen: false })
  return end
}

function pushSign(tokens: Token[], text: string, at: number, code: number): void {
  const raw = code < 128 ? SIGNS[code]! : text.charAt(at)
  const plain = code < 128 ? raw : plainOf(raw)
  tokens.push({ start: at, end: at + 1, raw, plain, letters: 'none', kind: 'sign', hyphen: false })
}

function pushAddress(tokens: Token[], text: string, start: number, found: Address): number {
  const { end, kind } = found
  tokens.push({ start, end, raw: text.slice(start, end), plain: '', letters: 'none', kind, hyphen: false })
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
function endOfWord(text: string, at: number): number {
  let end = at + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code < 128 ? IN_WORD[code] === 1 : isLetter(code) && !isHan(code)) {
      end += 1
      continue
    }
    const isApostrophe = code === 39 || code === 0x2019 || code === 0x2bc
    const joins = isApostrophe || code === 45 || code === 0x2010 || code === 0x2011
    if (!joins || end + 1 >= text.length || !isLetter(text.charCodeAt(end + 1))) break
    if (isApostrophe && end - at <= 7 && elides(text, at, end)) return end + 1
    end += 1
  }
  return end
}

function elides(text: string, at: number, apostrophe: number): boolean {
  if (!ELISIONS.has(text.slice(at, apostrophe).toLowerCase())) return false
  const next = text.charCodeAt(apostrophe + 2)
  const isLong = apostrophe + 2 < text.length && isLetter(next)
  return isLong || 'aày'.includes(text.charAt(apostrophe + 1).toLowerCase())
}

/** "I'm" is two words, and so is "Ana's". */
function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  const cut = contractionAt(text, start, end)
  pushToken(tokens, text, start, cut)
  if (cut < end) pushToken(tokens, text, cut, end)
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

function pushToken(tokens: Token[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end)
  let large = 0
  let hyphen = false
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i)
    if (code > 127) return pushAny(tokens, raw, start, end)
    if (code <= 90 && code >= 65) large += 1
    else if (code === 45) hyphen = true
  }
  // Most words are small and plain: they need no second look.
  const plain = large === 0 ? raw : raw.toLowerCase()
  const letters =
    large === 0 ? 'small' : large === 1 && isLarge(text.charCodeAt(start)) ? 'capitalised' : lettersOf(raw)
  tokens.push({ start, end, raw, plain, letters, kind: 'word', hyphen })
}

function pushAny(tokens: Token[], raw: string, start: number, end: number): void {
  const hyphen = raw.includes('-')
  const token: Token = { start, end, raw, plain: plainOf(raw), letters: lettersOf(raw), kind: 'word', hyphen }
  if (mayBeJoined(raw)) token.joined = true
  tokens.push(token)
}

/** "و" and "ف" (and, so) are written onto the next word. */
function mayBeJoined(raw: string): boolean {
  const first = raw.charCodeAt(0)
  return (first === 0x648 || first === 0x641) && raw.length > 3
}

function isLarge(code: number): boolean {
  return code >= 65 && code <= 90
}

/**
 * Small letters, no accents, a straight apostrophe: "Déléguée" -> "deleguee". Arabic loses its vowel signs and the marks on alif,
 * Chinese is put into simplified characters.
 */
export function plainOf(raw: string): string {
  if (isHan(raw.charCodeAt(0))) return Array.from(raw, (each) => simplified.get(each) ?? each).join('')
  const lower = raw.toLowerCase()
  for (let i = 0; i < lower.length; i += 1) {
    if (lower.charCodeAt(i) > 127) {
      return lower
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]|[\u064b-\u065f]|\u0640|\u0670/g, '')
        .replaceAll('’', "'")
        .replaceAll('œ', 'oe')
        .normalize('NFC')
    }
  }
  return lower
}

function lettersOf(raw: string): Letters {
  const first = raw.charCodeAt(0)
  let small = 0
  let large = 0
  for (let i = 0; i < raw.length; i += 1) {
    const code = raw.charCodeAt(i)
    if (code > 127) return lettersOfAny(raw)
    if (code >= 97 && code <= 122) small += 1
    else if (code >= 65 && code <= 90) large += 1
  }
  if (large === 0) return small === 0 ? 'none' : 'small'
  if (small === 0) return large === 1 ? 'capitalised' : 'capitals'
  if (large === 1 && first >= 65 && first <= 90) return 'capitalised'
  return first >= 65 && first <= 90 && isCapitalisedInParts(raw) ? 'capitalised' : 'mixed'
}

function lettersOfAny(raw: string): Letters {
  const bare = raw.replaceAll(/['’ʼ‐‑-]/g, '')
  const upper = bare.toUpperCase()
  const lower = bare.toLowerCase()
  if (upper === lower) return 'none'
  if (bare === lower) return 'small'
  if (bare === upper) return bare.length === 1 ? 'capitalised' : 'capitals'
  const first = bare.charAt(0)
  if (first !== first.toLowerCase() && isCapitalisedInParts(raw)) return 'capitalised'
  return 'mixed'
}

/** "Jean-Luc", "O'Brien", "McDonald" and "Nkemelu" are ordinary names; "PeerTube" and "iOS" are not told apart from "McDonald". */
function isCapitalisedInParts(raw: string): boolean {
  return raw.split(/['’ʼ‐‑-]/).every((part) => {
    const tail = part.replace(/^(?:Mc|Mac|De|Di|La|Le)(?=\p{Lu})/u, '').slice(1)
    return tail === tail.toLowerCase()
  })
}
