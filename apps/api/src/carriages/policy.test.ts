import type { Charter } from '@cloakroom/charter/charter.ts'
import { describe, expect, it } from 'vitest'
import { MOST_POSTS, mayAnswer, mayArrive, mayAskAnew, mayAskFor } from './policy.ts'

const CHARTER: Charter = {
  attribution: 'named',
  quoting: 'free',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: null,
  past: 'all',
  entry: 'invitation',
}
const FROM = { id: 'from', state: 'open' } as const
const INTO = { id: 'into', state: 'open', activeSeats: 9, charter: CHARTER } as const
const THREAD = { isClosed: true, movedTo: null }
const FREIGHT = { standing: 3, isReadWhole: true, hasMore: false, terms: [CHARTER] }
const unattributed = { ...CHARTER, attribution: 'unattributed' } as const

describe('asking for a thread', () => {
  it.each([
    ['that is closed, of words', {}, {}, {}, {}, 'ok'],
    ['out of a closed room', { state: 'closed' }, {}, {}, {}, 'room.closed'],
    ['into a closed room', {}, { state: 'closed' }, {}, {}, 'room.closed'],
    ['that stands elsewhere by now', {}, {}, { movedTo: 'other' }, {}, 'not_found'],
    ['that is written in', {}, {}, { isClosed: false }, {}, 'carriage.thread_open'],
    ['without words', {}, {}, {}, { standing: 0 }, 'carriage.more_than_words'],
    ['of many posts', {}, {}, {}, { standing: MOST_POSTS }, 'ok'],
    ['of too many posts', {}, {}, {}, { standing: MOST_POSTS + 1 }, 'carriage.more_than_words'],
    ['with a poll or a file', {}, {}, {}, { hasMore: true }, 'carriage.more_than_words'],
    ['that one reads in part', {}, {}, {}, { isReadWhole: false }, 'carriage.more_than_words'],
    ['into its own room', {}, { id: 'from' }, {}, {}, 'carriage.not_allowed'],
    [
      'of which one post may not go',
      {},
      {},
      {},
      { terms: [CHARTER, { ...CHARTER, quoting: 'never' }] },
      'carriage.not_allowed',
    ],
    ['into longer digests', {}, { charter: { ...CHARTER, digest: 'extracts' } }, {}, {}, 'carriage.not_allowed'],
    ['to where few could have said it', {}, { charter: unattributed, activeSeats: 7 }, {}, {}, 'carriage.not_allowed'],
    ['to where nobody is attributed', {}, { charter: unattributed, activeSeats: 8 }, {}, {}, 'ok'],
  ] as const)('%s', (_, from, into, thread, freight, verdict) =>
    expect(
      mayAskFor(
        { ...FROM, ...from },
        { ...INTO, ...into },
        { ...THREAD, ...thread },
        { ...FREIGHT, ...freight, terms: 'terms' in freight ? [...freight.terms] : FREIGHT.terms },
      ),
    ).toBe(verdict),
  )
})

const at = (day: number) => new Date(Date.UTC(2000, 0, day))
const asked = { until: at(8) }

it.each([
  [at(7), 'ok'],
  [at(8), 'carriage.not_now'],
] as const)('on %s its writers hear %s', (now, verdict) => expect(mayAnswer(asked, now)).toBe(verdict))

it.each([
  [at(7), true, 'carriage.not_now'],
  [at(7), false, 'carriage.not_now'],
  [at(8), true, 'ok'],
  [at(8), false, 'carriage.not_agreed'],
] as const)('on %s, all agreed or not (%s), it is carried: %s', (now, isAgreed, verdict) =>
  expect(mayArrive(asked, now, isAgreed)).toBe(verdict),
)

it.each([
  [null, 'ok'],
  [{ until: at(8) }, 'carriage.asked_already'],
  [{ until: at(7) }, 'ok'],
] as const)('after %s one may ask: %s', (before, verdict) => expect(mayAskAnew(before, at(7))).toBe(verdict))
