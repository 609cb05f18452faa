import { expect, it } from 'vitest'
import { isQuiet } from './quiet-hours.ts'

it.each([
  ['2031-01-15T21:59:59Z', 'UTC', 22, 7, false],
  ['2031-01-15T22:00:00Z', 'UTC', 22, 7, true],
  ['2031-01-15T00:00:00Z', 'UTC', 22, 7, true],
  ['2031-01-15T06:59:59Z', 'UTC', 22, 7, true],
  ['2031-01-15T07:00:00Z', 'UTC', 22, 7, false],
  ['2031-01-15T12:00:00Z', 'UTC', 12, 13, true],
  ['2031-01-15T13:00:00Z', 'UTC', 12, 13, false],
  ['2031-01-15T00:30:00Z', 'UTC', 0, 1, true],
  ['2031-01-15T21:00:00Z', 'Europe/Budapest', 22, 7, true],
  ['2031-07-15T20:00:00Z', 'Europe/Budapest', 22, 7, true],
  ['2031-07-15T05:00:00Z', 'Europe/Budapest', 22, 7, false],
  ['2031-01-15T17:00:00Z', 'Asia/Kathmandu', 22, 7, true],
  ['2031-01-15T16:00:00Z', 'Asia/Kathmandu', 22, 7, false],
] as const)('%s in %s, quiet from %i to %i: %s', (at, timeZone, from, to, verdict) => {
  expect(isQuiet({ quiet: { from, to }, timeZone }, new Date(at))).toBe(verdict)
})

it('is never where no hours are quiet', () => {
  expect(isQuiet({ quiet: null, timeZone: 'UTC' }, new Date('2031-01-15T03:00:00Z'))).toBe(false)
})
