import { expect, it } from 'vitest'
import type { Charter } from './charter.ts'
import { differences } from './differences.ts'

const charter: Charter = {
  attribution: 'named',
  quoting: 'ask',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: 90,
  past: 'all',
  entry: 'invitation',
}

it.each<[Partial<Charter>, string, 'stricter' | 'looser']>([
  [{ quoting: 'free' }, 'quoting', 'looser'],
  [{ quoting: 'never' }, 'quoting', 'stricter'],
  [{ digest: 'extracts' }, 'digest', 'looser'],
  [{ digest: 'nothing' }, 'digest', 'stricter'],
  [{ hatCheck: 'advise' }, 'hatCheck', 'looser'],
  [{ retentionDays: 91 }, 'retentionDays', 'looser'],
  [{ retentionDays: null }, 'retentionDays', 'looser'],
  [{ retentionDays: 30 }, 'retentionDays', 'stricter'],
  [{ past: 'from_joining' }, 'past', 'stricter'],
  [{ entry: 'request' }, 'entry', 'looser'],
])('%o changes %s: %s, and the other way round the opposite', (change, term, is) => {
  expect(differences(charter, { ...charter, ...change })).toEqual([{ term, is }])
  const back = is === 'looser' ? 'stricter' : 'looser'
  expect(differences({ ...charter, ...change }, charter)).toEqual([{ term, is: back }])
})

it('tells several in the order of the charter, and nothing where nothing has changed', () => {
  expect(differences(charter, { ...charter })).toEqual([])
  const terms = differences(charter, { ...charter, entry: 'request', quoting: 'free', retentionDays: 1 })
  expect(terms.map(({ term }) => term)).toEqual(['quoting', 'retentionDays', 'entry'])
})
