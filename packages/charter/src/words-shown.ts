import type { Charter, DigestLevel } from './charter.ts'
import { DIGEST_LEVELS } from './charter.ts'
import { WORDS } from './law.ts'

/** A digest carries at most what the charter of the post allows, however much the member asked for. */
export function digestLevel(charter: DigestLevel, asked: DigestLevel): DigestLevel {
  return DIGEST_LEVELS[Math.min(DIGEST_LEVELS.indexOf(charter), DIGEST_LEVELS.indexOf(asked))] ?? 'nothing'
}

/** Words may be carried outside freely only where the charter they were written under says so. */
export function mayTakeOut({ quoting }: Pick<Charter, 'quoting'>): boolean {
  return WORDS['take-out'][quoting] !== 'nothing'
}

/** In another room a passage may stand only where the charter it was written under says so. */
export function mayQuoteElsewhere({ quoting }: Pick<Charter, 'quoting'>): boolean {
  return WORDS['other-room'][quoting] !== 'nothing'
}

/** Inside its own room a passage may be quoted unless the charter it was written under says never. */
export function mayQuoteInside({ quoting }: Pick<Charter, 'quoting'>): boolean {
  return WORDS.quote[quoting] !== 'nothing'
}
