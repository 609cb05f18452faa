/** Pairs of first and last number, as read from PostgreSQL's `{[1,51),[60,61)}`. */
export type Ranges = readonly (readonly [first: number, last: number])[]

/** Reads an int4multirange in the canonical form that PostgreSQL prints: lower bound in, upper bound out. */
export function readRanges(text: string): Ranges {
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => [Number(from), Number(to) - 1] as const)
}

export function covers(ranges: Ranges, number: number): boolean {
  return ranges.some(([first, last]) => first <= number && number <= last)
}

/** How many of the numbers 1 to `count` are not covered. */
export function countUncovered(ranges: Ranges, count: number): number {
  let covered = 0
  for (const [first, last] of ranges) covered += Math.max(0, Math.min(last, count) - first + 1)
  return count - covered
}

/** Writes whole numbers as an int4multirange; PostgreSQL joins what touches. */
export function writeRanges(numbers: readonly number[]): string {
  return `{${numbers.map((number) => `[${number},${number + 1})`).join(',')}}`
}
