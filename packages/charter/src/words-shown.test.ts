import { describe, expect, it } from 'vitest'
import { cutDay, cutTime } from './cut-time.ts'
import { PRECISIONS } from './law.ts'
import { digestLevel, mayQuoteElsewhere, mayQuoteInside, mayTakeOut } from './words-shown.ts'

describe('times', () => {
  it.each([
    ['month', '2026-09', '2026-09'],
    ['day', '2026-09-14', '2026-09-14'],
    ['half-hour', '2026-09-14T09:30Z', '2026-09-14'],
    ['minute', '2026-09-14T09:41Z', '2026-09-14'],
  ] as const)('to the %s: %s, and of a day %s', (precision, time, day) => {
    expect(cutTime(new Date('2026-09-14T09:41:59.999Z'), precision)).toBe(time)
    expect(cutDay('2026-09-14', precision)).toBe(day)
  })

  it('stay in order, however they are cut', () => {
    const times = [0, 59_999, 60_000, 3_599_999, 86_399_999, 2_678_399_999].map(
      (ms) => new Date(Date.UTC(2026, 0, 1) + ms),
    )
    for (const precision of PRECISIONS) {
      const cut = times.map((at) => cutTime(at, precision))
      expect(cut.toSorted()).toEqual(cut)
    }
  })
})

describe('what the charter lets out', () => {
  it.each([
    ['nothing', 'extracts', 'nothing'],
    ['titles', 'extracts', 'titles'],
    ['extracts', 'titles', 'titles'],
    ['extracts', 'extracts', 'extracts'],
  ] as const)('charter %s, asked %s: %s', (charter, asked, level) => {
    expect(digestLevel(charter, asked)).toBe(level)
  })

  it.each([
    ['free', true, true],
    ['ask', true, false],
    ['never', false, false],
  ] as const)('quoting %s: inside %s, outside %s', (quoting, inside, outside) => {
    expect(mayQuoteInside({ quoting })).toBe(inside)
    expect(mayTakeOut({ quoting })).toBe(outside)
    expect(mayQuoteElsewhere({ quoting })).toBe(outside)
  })
})
