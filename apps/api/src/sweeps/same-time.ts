/** Milliseconds by kind; the samples of one round, in an order that chance gave, stand at the same place of each list. */
export type Samples = ReadonlyMap<string, readonly number[]>

/** How many times what chance does is far enough beyond chance: it happens less than once in a million. */
const BEYOND_CHANCE = 5
const RELABELLINGS = 150

/**
 * Which kinds take longer than others. Looked at is the mean of each kind's quickest eighth, since whatever else the machine does only ever adds. The threshold comes
 * from the run itself: were there no difference, the two samples of a round could as well be exchanged, so exchanging them at random shows what chance alone makes of
 * just these times. Besides, less than a quarter of what two samples of one kind differ by is nothing that anybody could hear.
 */
export function slower(samples: Samples, seed = 1): string[] {
  const inaudible = noiseOf(samples) / 4
  return pairsOf([...samples.keys()]).flatMap(([a, b]) => {
    const [slow, quick] = [samples.get(a) ?? [], samples.get(b) ?? []]
    const difference = typical(slow) - typical(quick)
    if (difference <= inaudible || difference <= BEYOND_CHANCE * chanceIn(slow, quick, seed)) return []
    return [`${a} takes ${difference.toFixed(3)} ms longer than ${b}`]
  })
}

/** The same samples, with one kind taking so many milliseconds longer: what the house would show if it told them apart. */
export function planted(samples: Samples, kind: string, milliseconds: number): Samples {
  const of = (one: string, times: readonly number[]) =>
    one === kind ? times.map((time) => time + milliseconds) : times
  return new Map([...samples].map(([one, times]) => [one, of(one, times)]))
}

/** The root of the mean square of the differences that are there when the labels mean nothing. */
function chanceIn(a: readonly number[], b: readonly number[], seed: number): number {
  const chance = seeded(seed)
  const squares = Array.from({ length: RELABELLINGS }, () => {
    const isExchanged = a.map(() => chance() < 0.5)
    const one = a.map((time, round) => (isExchanged[round] ? (b[round] ?? time) : time))
    const other = b.map((time, round) => (isExchanged[round] ? (a[round] ?? time) : time))
    return (typical(one) - typical(other)) ** 2
  })
  return Math.sqrt(mean(squares))
}

function typical(times: readonly number[]): number {
  return mean(times.toSorted(byValue).slice(0, Math.ceil(times.length / 8)))
}

/** How far apart two samples of one kind typically are: the noise of the run itself. */
function noiseOf(samples: Samples): number {
  const steps = [...samples.values()].flatMap((times) =>
    times.slice(1).map((time, index) => Math.abs(time - (times[index] ?? time))),
  )
  return steps.toSorted(byValue)[Math.floor(steps.length / 2)] ?? 0
}

function pairsOf(kinds: string[]): [string, string][] {
  return kinds.flatMap((a) => kinds.flatMap((b): [string, string][] => (a === b ? [] : [[a, b]])))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function byValue(a: number, b: number): number {
  return a - b
}

/** Numbers from 0 to 1 that look like chance and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], chance: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: chance() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}
