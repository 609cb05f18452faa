import { describe, expect, it } from 'vitest'
import { goesOut, gridTime, isOnGrid, nextGridTime, outBy, wordsWait } from './batches.ts'

const on = (time: string) => new Date(`2026-09-14T${time}Z`)

it.each([
  ['named', false],
  ['handle', false],
  ['unattributed', true],
] as const)('words of a room that is %s wait: %s', (attribution, wait) => {
  expect(wordsWait({ attribution })).toBe(wait)
})

it.each([
  ['10:00:00.000', '10:00', '10:30', true],
  ['10:00:59.000', '10:00', '10:30', true],
  ['10:09:59.999', '10:00', '10:30', true],
  ['10:10:00.000', '10:00', '10:30', false],
  ['10:29:59.999', '10:00', '10:30', false],
  ['10:30:00.000', '10:30', '11:00', true],
  ['23:45:00.000', '23:30', null, false],
] as const)('%s lies after %s and before %s; words may come out: %s', (time, before, after, mayComeOut) => {
  expect(gridTime(on(time))).toEqual(on(before))
  expect(nextGridTime(on(time))).toEqual(after ? on(after) : new Date('2026-09-15T00:00Z'))
  expect(isOnGrid(on(time))).toBe(mayComeOut)
})

describe('a batch', () => {
  it.each([
    ['large enough', '07:00', '07:30', 4, 3, true],
    ['of too few writings', '07:00', '07:30', 3, 3, false],
    ['of too few writers', '07:00', '07:30', 40, 2, false],
    ['of one lone post in the middle of a quarter of the day', '07:00', '11:30', 1, 1, false],
    ['of one lone post at the end of it', '11:30', '12:00', 1, 1, true],
    ['that nobody looked at when the quarter ended', '11:30', '12:30', 1, 1, true],
    ['of one lone post just after', '12:00', '12:30', 1, 1, false],
  ] as const)('%s', (_, lookedAt, now, writings, writers, isDue) => {
    expect(goesOut({ lookedAt: on(lookedAt), now: on(now), writings, writers })).toBe(isDue)
  })
})

it.each([
  ['00:00:00.000', '2026-09-14T06:00Z'],
  ['05:59:59.999', '2026-09-14T06:00Z'],
  ['06:00:00.000', '2026-09-14T12:00Z'],
  ['18:00:00.000', '2026-09-15T00:00Z'],
] as const)('what waits at %s is out by %s, and not before a half hour has come round', (time, by) => {
  expect(outBy(on(time))).toEqual(new Date(by))
  expect(goesOut({ lookedAt: gridTime(on(time)), now: outBy(on(time)), writings: 1, writers: 1 })).toBe(true)
})
