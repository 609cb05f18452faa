export type Strength = 'empty' | 'short' | 'same' | 'fair' | 'strong'

/**
 * A hint while a pass phrase is typed; the house decides. Length counts most: twelve characters are the least, twenty with three
 * words are strong (NIST SP 800-63B asks for length and against rules of composition).
 */
export function passPhraseStrength(phrase: string): Strength {
  if (phrase.length === 0) return 'empty'
  if (phrase.length < 12) return 'short'
  const words = new Set(
    phrase
      .toLowerCase()
      .split(/[\s\-_.,;]+/)
      .filter(Boolean),
  )
  const letters = new Set(phrase.toLowerCase()).size
  if (letters < 6) return 'same'
  return phrase.length >= 20 && (words.size >= 3 || letters >= 14) ? 'strong' : 'fair'
}
