function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A Chinese character. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}

/** Everything from Latin to Chinese that writes words; signs, dashes, quotation marks and pictures are not letters. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  if (code >= 0x2000 && code <= 0x2bff) return false
  if (code >= 0x3000 && code <= 0x303f) return false
  if (code >= 0xd83c && code <= 0xd83e) return false
  if (code >= 0xdc00 && code <= 0xdfff) return false
  if (code === 0x060c || code === 0x061b || code === 0x061f || code === 0x06d4) return false
  if (code >= 0xff00 && code <= 0xff65) return (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  return code !== 0xfeff && code !== 0xfffd
}

/** What a character is, so that a text is cut by one look at each. In words and numbers stand those behind SPACE; Chinese only in numbers. */
export const SIGN = 0
export const SPACE = 1
export const UNDERSCORE = 2
const LETTER = 3
export const DIGIT = 4
export const HAN = 5
export const SORTS = Uint8Array.from({ length: 1 << 16 }, (_, code) => {
  if (isSpace(code)) return SPACE
  if (isHan(code)) return HAN
  if (isDigit(code)) return DIGIT
  return isLetter(code) ? (code === 95 ? UNDERSCORE : LETTER) : SIGN
})
