import { describe, expect, it } from 'vitest'
import { DESK_ACTS, DESK_ITEMS, DESK_STATES, nextAtDesk } from './desk-states.ts'

// Columns: accept, propose, return, remove, agree, decline, take-back, report.
const EXPECTED = {
  held: {
    waiting: 'accepted proposed returned removed - - gone -',
    proposed: 'accepted proposed returned removed accepted waiting gone -',
    accepted: '- - - - - - - waiting',
    returned: '- - - - - - gone -',
    removed: '- - - - - - gone -',
  },
  reported: {
    waiting: 'accepted proposed returned removed - - - waiting',
    proposed: 'accepted proposed returned removed accepted waiting - proposed',
    accepted: '- - - - - - - waiting',
    returned: '- - - - - - gone -',
    removed: '- - - - - - gone -',
  },
}

describe.each(DESK_ITEMS)('what is %s', (item) => {
  it.each(DESK_STATES)('%s goes where it may and nowhere else', (state) => {
    expect(DESK_ACTS.map((act) => nextAtDesk(item, state, act) ?? '-').join(' ')).toBe(EXPECTED[item][state])
  })

  it('is never decided on twice: what was decided takes no act of a moderator', () => {
    const again = (['accepted', 'returned', 'removed'] as const).flatMap((state) =>
      (['accept', 'propose', 'return', 'remove'] as const).map((act) => nextAtDesk(item, state, act)),
    )
    expect(new Set(again)).toEqual(new Set([null]))
  })
})

it('lets nobody get rid of a report by taking back what was reported', () => {
  expect([nextAtDesk('reported', 'waiting', 'take-back'), nextAtDesk('reported', 'proposed', 'take-back')]).toEqual([
    null,
    null,
  ])
})
