import { describe, expect, it } from 'vitest'
import { mayDecide, mayTakeBack } from './policy.ts'

describe('a held post', () => {
  it.each([
    ['waiting', 'ok', 'ok'],
    ['accepted', 'held.decided_already', 'held.decided_already'],
    ['returned', 'held.decided_already', 'ok'],
  ] as const)('%s: deciding %s, taking back %s', (state, deciding, takingBack) => {
    expect(mayDecide({ state })).toBe(deciding)
    expect(mayTakeBack({ state })).toBe(takingBack)
  })
})
