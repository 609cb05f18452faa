import { isHan } from './characters.ts'

/** How a word is written: all small, Capitalised, ALL CAPITALS, or mIxed. Not a word: none. */
export type Letters = 'none' | 'small' | 'capitalised' | 'capitals' | 'mixed'

/** Traditional characters beside their simplified forms: Chinese brings them when it comes. */
let simplified: ReadonlyMap<string, string> = new Map()

export function readTraditionalAs(forms: ReadonlyMap<string, string>): void {
  simplified = forms
}

/** Is the plain form of a word final? That of a Chinese one is not before Chinese has come. */
export function isFinal(raw: string): boolean {
  return simplified.size > 0 || !isHan(raw.charCodeAt(0))
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

export function lettersOf(raw: string): Letters {
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
