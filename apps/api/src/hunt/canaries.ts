/** What a canary is a fact of. The law (`may-carry.ts`) says for each kind where it may be read. */
export type CanaryKind =
  | 'personal-name'
  | 'handle'
  | 'member-id'
  | 'language'
  | 'time-zone'
  | 'address'
  | 'domain'
  | 'employer'
  | 'city'
  | 'phone'
  | 'ip'
  | 'user-agent'
  | 'file-author'
  | 'pass-phrase'
  | 'session'
  | 'link'
  | 'seat'
  | 'post-seat'
  | 'post-id'
  | 'room-id'
  | 'room-words'
  | 'title'
  | 'post-words'
  | 'taken-out-words'
  | 'carried-words'
  | 'named-words'
  | 'taken-back-words'
  | 'returned-words'
  | 'withdrawn-words'
  | 'held-words'
  | 'waiting-words'
  | 'note'
  | 'draft-words'
  | 'reminder'
  | 'unsealing-ground'
  | 'unsealing-answer'
  | 'walk-words'

/** A value that stands nowhere but where its fact was told. `of` is the person it belongs to, `roomId` the room in which it was said. */
export type Canary = { id: string; kind: CanaryKind; value: string; of: string; roomId: string | null }

/** A canary that was found, in which spelling, and what else stands in the same bytes. */
export type Found = { canary: Canary; how: string; beside: ReadonlySet<CanaryKind> }

export function aCanary(kind: CanaryKind, value: string, of: string, roomId: string | null = null): Canary {
  return { id: `${kind} ${of} ${roomId ?? ''} ${value}`, kind, value, of, roomId }
}

const CONSONANTS = 'bdfgklmnprtvz'
const VOWELS = 'aeiou'

/** A word that nobody has used before, that reads like a name, and in which no hat is found. */
export function aWord(random: () => number, syllables = 5): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!
  const word = Array.from({ length: syllables }, () => pick(CONSONANTS) + pick(VOWELS)).join('')
  return `${word[0]!.toUpperCase()}${word.slice(1)}${pick('lnrs')}`
}

/** The same numbers each time for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
