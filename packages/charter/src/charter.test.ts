import { describe, expect, it } from 'vitest'
import { ATTRIBUTIONS } from './charter.ts'
import { identityShown } from './identity-shown.ts'
import { SURFACES } from './surfaces.ts'
import { timeShown } from './time-shown.ts'
import { digestLevel, mayQuoteInside, mayTakeOut } from './words-shown.ts'

describe('identityShown', () => {
  it.each([
    ['named', 'room', 'personal-name'],
    ['named', 'room-desk', 'personal-name'],
    ['handle', 'room', 'handle'],
    ['handle', 'room-desk', 'handle'],
    ['unattributed', 'room', 'nobody'],
    ['unattributed', 'room-desk', 'nobody'],
  ] as const)('%s on %s shows %s', (attribution, surface, shown) => {
    expect(identityShown(attribution, surface)).toBe(shown)
  })

  it('shows nobody on any surface outside a room', () => {
    for (const surface of SURFACES.filter((s) => s !== 'room' && s !== 'room-desk'))
      for (const attribution of ATTRIBUTIONS) expect(identityShown(attribution, surface)).toBe('nobody')
  })
})

describe('timeShown', () => {
  const at = new Date('2026-09-14T09:41:59.999Z')
  it.each([
    ['room', '2026-09-14T09:41Z'],
    ['own', '2026-09-14'],
    ['take-out', '2026-09'],
    ['digest', '2026-09'],
    ['front-door', '2026-09'],
  ] as const)('%s: %s', (surface, shown) => {
    expect(timeShown(at, surface)).toBe(shown)
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
  })
})
