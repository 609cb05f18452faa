export function isSpace(code: number): boolean {
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

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
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
  if (code === 0x060c || code === 0x061b || code === 0x061f) return false
  if (code >= 0xff00 && code <= 0xff0f) return false
  return code !== 0xfeff && code !== 0xfffd
}
