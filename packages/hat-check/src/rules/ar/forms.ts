// In Arabic "the", "in", "for", "my" and "our" are written onto the word. The lists of this folder give the bare form only; these functions make
// the others, so that a list stays readable. "And" is taken off by the reader of texts itself.

/** "وزارة" -> the ministry, in the ministry, for the ministry: وزارة، الوزارة، بالوزارة، للوزارة، بوزارة، لوزارة. */
export function withParticles(list: string): string {
  return each(list)
    .flatMap((noun) => [noun, `ال${noun}`, `بال${noun}`, `لل${noun}`, `ب${noun}`, `ل${noun}`])
    .join('، ')
}

/** "وزارة" -> my ministry, our ministry: وزارتي، وزارتنا، and with "in" and "for". */
export function possessed(list: string): string {
  return each(list)
    .map((noun) => (noun.endsWith('ة') ? `${noun.slice(0, -1)}ت` : noun))
    .flatMap((stem) => [`${stem}ي`, `${stem}نا`])
    .flatMap((word) => [word, `ب${word}`, `ل${word}`])
    .join('، ')
}

/** "مدير" -> مدير، المدير، مديرا، مديرة، المديرة: an office in both genders. */
export function offices(list: string): string {
  return each(list)
    .flatMap((noun) => [noun, `ال${noun}`, `${noun}ا`, `${noun}ة`, `ال${noun}ة`])
    .join('، ')
}

function each(list: string): string[] {
  return list
    .split(/[,،\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
