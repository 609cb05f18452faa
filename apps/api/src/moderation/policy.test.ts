import { describe, expect, it } from 'vitest'
import {
  isBringerNamed,
  isForOthers,
  isOnDesk,
  isToldToWriter,
  mayAct,
  mayDecide,
  mayTakeConsentBack,
} from './policy.ts'

const NOW = new Date('2026-09-14T09:41Z')
const LATER = new Date('2026-09-14T10:00Z')
const named = { charter: { attribution: 'named' } } as const
const unattributed = { charter: { attribution: 'unattributed' } } as const

describe('a post at the desk', () => {
  it.each([
    ['waiting', 'ok', 'ok'],
    ['proposed', 'ok', 'ok'],
    ['accepted', 'held.decided_already', 'held.decided_already'],
    ['returned', 'held.decided_already', 'ok'],
    ['removed', 'held.decided_already', 'ok'],
  ] as const)('%s: deciding %s, taking back %s', (state, deciding, takingBack) => {
    expect(mayDecide(named, { kind: 'hat', state, at: NOW }, 'accept', NOW)).toBe(deciding)
    expect(mayAct({ kind: 'hat', state }, 'take-back')).toBe(takingBack)
  })

  it('that was reported is not taken back by its writer while it is looked at', () => {
    expect(mayAct({ kind: 'report', state: 'waiting' }, 'take-back')).toBe('held.decided_already')
  })

  it.each([
    [named, 'waiting', NOW, true],
    [named, 'waiting', LATER, true],
    [named, 'proposed', NOW, true],
    [named, 'accepted', NOW, false],
    [unattributed, 'waiting', NOW, true],
    [unattributed, 'waiting', LATER, false],
    [unattributed, 'proposed', NOW, false],
    [unattributed, 'returned', NOW, false],
  ] as const)('of a %j room, %s, at %s: on the desk %s', (room, state, at, isThere) => {
    expect(isOnDesk(room, { state, at }, NOW)).toBe(isThere)
    expect(mayDecide(room, { kind: 'hat', state, at }, 'remove', NOW)).toBe(isThere ? 'ok' : 'held.decided_already')
  })

  it.each([
    ['named', 'report', true, 1, true],
    ['named', 'report', true, 0, false],
    ['named', 'report', false, 1, false],
    ['named', 'hat', true, 1, false],
    ['handle', 'report', true, 1, false],
    ['unattributed', 'report', true, 1, false],
  ] as const)(
    'in a %s room, %s, mine %s, with %i other moderators: theirs %s',
    (attribution, kind, isMine, others, is) => {
      expect(isForOthers({ charter: { attribution } }, { kind, isMine }, others)).toBe(is)
    },
  )

  it.each([
    ['named', 'hat', 'named', true],
    ['named', 'slow', 'named', true],
    ['named', 'first', 'unattributed', false],
    ['named', 'report', 'named', false],
    ['handle', 'hat', 'handle', false],
    ['handle', 'hat', 'named', false],
    ['unattributed', 'hat', 'named', false],
  ] as const)('in a %s room, %s, under a %s charter: whose it is is shown %s', (now, kind, attribution, is) => {
    expect(isBringerNamed({ charter: { attribution: now } }, { kind, attribution })).toBe(is)
  })

  it.each([
    ['hat', 'waiting', 'none', true],
    ['hat', 'accepted', 'given', true],
    ['hat', 'accepted', 'none', false],
    ['slow', 'waiting', 'none', true],
    ['report', 'waiting', 'none', false],
    ['report', 'proposed', 'none', true],
    ['report', 'accepted', 'given', false],
    ['report', 'returned', 'none', true],
    ['report', 'removed', 'none', true],
  ] as const)('%s, %s, consent %s: told to its writer %s', (kind, state, consent, isTold) => {
    expect(isToldToWriter({ kind, state, consent })).toBe(isTold)
  })

  it.each([
    ['none', 'ok'],
    ['given', 'ok'],
    ['exported', 'held.exported_already'],
  ] as const)('with consent %s: taking it back %s', (consent, takingBack) => {
    expect(mayTakeConsentBack({ consent })).toBe(takingBack)
  })
})
