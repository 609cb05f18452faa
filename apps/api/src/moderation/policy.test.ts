import { describe, expect, it } from 'vitest'
import { mayDecide, mayTakeBack, mayTakeConsentBack } from './policy.ts'

describe('a held post', () => {
  it.each([
    ['waiting', 'ok', 'ok'],
    ['accepted', 'held.decided_already', 'held.decided_already'],
    ['returned', 'held.decided_already', 'ok'],
  ] as const)('%s: deciding %s, taking back %s', (state, deciding, takingBack) => {
    expect(mayDecide({ state })).toBe(deciding)
    expect(mayTakeBack({ state })).toBe(takingBack)
  })

  it.each([
    ['none', 'ok'],
    ['given', 'ok'],
    ['exported', 'held.exported_already'],
  ] as const)('with consent %s: taking it back %s', (consent, takingBack) => {
    expect(mayTakeConsentBack({ consent })).toBe(takingBack)
  })
})
