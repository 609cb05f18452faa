import { expect, it } from 'vitest'
import { planted, type Samples, seeded, shuffled, slower } from './same-time.ts'

/** Times as a busy machine gives them: a long tail, and bursts in which everything is slow. */
function someSamples(seed: number, rounds: number): Samples {
  const chance = seeded(seed)
  const samples = new Map(['member', 'nobody', 'barred', 'invited'].map((kind) => [kind, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    const burst = chance() < 0.2 ? 40 * chance() : 0
    for (const times of samples.values()) times.push(4 + burst * chance() - 1.5 * Math.log(1 - chance()))
  }
  return samples
}

const kinds = [...someSamples(1, 1).keys()]

it('finds nothing where there is nothing, however often it looks', () => {
  const found = Array.from({ length: 300 }, (_, seed) => slower(someSamples(seed, 60))).flat()
  expect(found).toEqual([])
})

it('finds five milliseconds every time, and says where', () => {
  for (let seed = 0; seed < 60; seed++) {
    const found = slower(planted(someSamples(seed, 60), 'barred', 5))
    expect(found.map((one) => one.replace(/[\d.]+ ms/, 'some time'))).toEqual([
      'barred takes some time longer than member',
      'barred takes some time longer than nobody',
      'barred takes some time longer than invited',
    ])
  }
})

it('takes nothing for a proof that few samples, or the noise of the run, could have made', () => {
  expect(slower(planted(someSamples(1, 2), 'barred', 1))).toEqual([])
  expect(slower(planted(someSamples(1, 60), 'barred', 0.05))).toEqual([])
})

it('asks in an order that is chance, and yet the same each time', () => {
  const orders = [1, 1, 2].map((seed) => shuffled(kinds, seeded(seed)).join())
  expect(orders[0]).toBe(orders[1])
  expect(new Set(Array.from({ length: 20 }, (_, seed) => shuffled(kinds, seeded(seed)).join())).size).toBeGreaterThan(
    10,
  )
})
