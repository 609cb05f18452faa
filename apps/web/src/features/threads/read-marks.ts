/** A post that was read, and the earliest moment at which the house may hear of it. */
export type ReadMark = { number: number; notBefore: number }

/** How long after sending one's own post stays unmarked, in milliseconds: marks must not tell who wrote. */
const OWN_AT_LEAST = 9000
const OWN_AT_MOST = 30_000

/** The mark for a post that was in sight. One's own waits a while, and never the same while. */
export function markFor(number: number, isMine: boolean, now: number, chance = Math.random()): ReadMark {
  return { number, notBefore: isMine ? now + OWN_AT_LEAST + chance * (OWN_AT_MOST - OWN_AT_LEAST) : now }
}

/** Splits what is due from what must wait, each number once. */
export function dueMarks(marks: readonly ReadMark[], now: number): { due: number[]; waiting: ReadMark[] } {
  const due = marks.filter((mark) => mark.notBefore <= now).map((mark) => mark.number)
  return { due: [...new Set(due)].toSorted((a, b) => a - b), waiting: marks.filter((mark) => mark.notBefore > now) }
}

/** Whether enough of a post is in view to be read: half of it, or half of what the window can show. */
export function isInSight(shown: number, height: number, windowHeight: number): boolean {
  return shown > 0 && shown >= Math.min(height, windowHeight) / 2
}
