/** How a word is written: all small, Capitalised, ALL CAPITALS, or mIxed. Not a word: none. */
type Letters = 'none' | 'small' | 'capitalised' | 'capitals' | 'mixed'

/** A word, a number, a sign, an address. `plain` is in small letters without accents. */
export type Token = {
  start: number
  end: number
  raw: string
  plain: string
  letters: Letters
  kind: 'word' | 'number' | 'sign' | 'e-mail' | 'url'
}

const ELISIONS = new Set(['l', 'd', 'j', 'n', 'm', 't', 's', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu'])
const CONTRACTIONS = new Set(['m', 're', 've', 'll', 'd', 's'])
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/y
const LINK = /(?:https?:\/\/|www\.)[^\s<>"'()|]{2,}/y

/** Cuts a text into tokens in one pass; white space is left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
      continue
    }
    const address = isLetter(code) || isDigit(code) ? addressAt(text, at) : null
    if (address) {
      tokens.push({
        start: at,
        end: address.end,
        raw: text.slice(at, address.end),
        plain: '',
        letters: 'none',
        kind: address.kind,
      })
      at = address.end
    } else if (isLetter(code)) {
      const end = endOfWord(text, at)
      pushWord(tokens, text, at, end)
      at = end
    } else if (isDigit(code)) {
      let end = at + 1
      while (end < text.length && (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end)))) end += 1
      pushToken(tokens, text, at, end, 'number')
      at = end
    } else {
      pushToken(tokens, text, at, at + 1, 'sign')
      at += 1
    }
  }
  return tokens
}

function addressAt(text: string, at: number): { end: number; kind: 'e-mail' | 'url' } | null {
  const first = text.charCodeAt(at) | 32
  if (first === 104 || first === 119) {
    LINK.lastIndex = at
    if (LINK.test(text)) return { end: LINK.lastIndex, kind: 'url' }
  }
  if (!hasAtSignSoon(text, at)) return null
  ADDRESS.lastIndex = at
  return ADDRESS.test(text) ? { end: ADDRESS.lastIndex, kind: 'e-mail' } : null
}

/** Looks ahead over the local part only, so that the address pattern never runs on ordinary words. */
function hasAtSignSoon(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + 65)
  for (let i = at; i < limit; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 64) return i > at
    if (!(isLetter(code) || isDigit(code) || code === 46 || code === 43 || code === 45 || code === 95)) return false
  }
  return false
}

/** "l'agence" is two words, "O'Brien" is one: a word ends behind the apostrophe of an elision. */
function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const isApostrophe = code === 39 || code === 0x2019 || code === 0x2bc
    const joins = isApostrophe || code === 45 || code === 0x2010 || code === 0x2011
    if (isLetter(code) || isDigit(code)) end += 1
    else if (!joins || end + 1 >= text.length || !isLetter(text.charCodeAt(end + 1))) break
    else if (isApostrophe && end - at <= 7 && elides(text, at, end)) return end + 1
    else end += 1
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
  pushToken(tokens, text, start, cut, 'word')
  if (cut < end) pushToken(tokens, text, cut, end, 'word')
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

function pushToken(tokens: Token[], text: string, start: number, end: number, kind: Token['kind']): void {
  const raw = text.slice(start, end)
  tokens.push({ start, end, raw, plain: plainOf(raw), letters: kind === 'word' ? lettersOf(raw) : 'none', kind })
}

/** Small letters, no accents, a straight apostrophe: "Déléguée" -> "deleguee". */
export function plainOf(raw: string): string {
  const lower = raw.toLowerCase()
  for (let i = 0; i < lower.length; i += 1) {
    if (lower.charCodeAt(i) > 127) {
      return lower
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
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

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Everything from Latin to Chinese that writes words; signs, dashes, quotation marks and pictures are not letters. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  if (code >= 0x2000 && code <= 0x2bff) return false
  if (code >= 0x3000 && code <= 0x303f) return false
  if (code >= 0xd83c && code <= 0xd83e) return false
  if (code >= 0xdc00 && code <= 0xdfff) return false
  if (code === 0x060c || code === 0x061b || code === 0x061f) return false
  if (code >= 0xff00 && code <= 0xff0f) return false
  return code !== 0xfeff && code !== 0xfffd
}
