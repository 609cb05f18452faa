import { expect, it } from 'vitest'
import { mayBeCarried } from './carriage.ts'
import type { Charter } from './charter.ts'

const CHARTER: Charter = {
  attribution: 'named',
  quoting: 'ask',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: 365,
  past: 'from_joining',
  entry: 'invitation',
}

it.each<[string, Partial<Charter>, Partial<Charter>, boolean]>([
  ['into the same terms', {}, {}, true],
  ['into a room without names', {}, { attribution: 'unattributed' }, true],
  ['out of a room without names', { attribution: 'unattributed' }, {}, true],
  ['what may not be quoted', { quoting: 'never' }, { quoting: 'never' }, false],
  ['what is asked for, to where it is free', {}, { quoting: 'free' }, false],
  ['what is free, to where it is asked for', { quoting: 'free' }, {}, true],
  ['into a room without quotes', {}, { quoting: 'never' }, true],
  ['into longer digests', {}, { digest: 'extracts' }, false],
  ['into no digests', {}, { digest: 'nothing' }, true],
  ['past an advising hat check', {}, { hatCheck: 'advise' }, true],
  ['from an advising hat check to a strict one', { hatCheck: 'advise' }, {}, false],
  ['to where words are kept longer', {}, { retentionDays: null }, false],
  ['to where words are kept less long', {}, { retentionDays: 30 }, true],
  ['to where newcomers read the past', {}, { past: 'all' }, false],
  ['to where they do not', { past: 'all' }, {}, true],
  ['into a room that may be asked for', {}, { entry: 'request' }, false],
  ['out of a room that may be asked for', { entry: 'request' }, {}, true],
])('%s', (_, under, into, verdict) =>
  expect(mayBeCarried({ ...CHARTER, ...under }, { ...CHARTER, ...into })).toBe(verdict),
)
