import { ATTRIBUTIONS, DIGEST_LEVELS, HAT_STRICTNESSES, QUOTINGS } from '@cloakroom/charter/charter.ts'
import type { Charter } from '@cloakroom/charter/charter.ts'
import { beforeAll, expect, it } from 'vitest'
import { charterSentences, spanOf, whoWillSeeWhat } from './charter-sentences.ts'
import { speak } from './words.ts'

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  return speak('en')
})

const every: Charter[] = ATTRIBUTIONS.flatMap((attribution) =>
  QUOTINGS.flatMap((quoting) =>
    DIGEST_LEVELS.flatMap((digest) =>
      HAT_STRICTNESSES.flatMap((hatCheck) =>
        [null, 90].map((retentionDays) => ({ attribution, quoting, digest, hatCheck, retentionDays })),
      ),
    ),
  ),
)

it('has words for every charter', () => {
  for (const charter of every) {
    const told = [
      ...charterSentences(charter).flatMap(({ title, meaning }) => [title, meaning]),
      ...whoWillSeeWhat(charter),
    ]
    expect(told.filter((words) => words === '' || words.startsWith('charter.') || words.includes('{'))).toEqual([])
  }
})

it('never promises the writer more than the charter does', () => {
  for (const charter of every) {
    const told = whoWillSeeWhat(charter).join(' ')
    expect(told.includes('your personal name beside')).toBe(charter.attribution === 'named')
    expect(told.includes('may carry words out')).toBe(charter.quoting === 'free')
    expect(told.includes('No mail')).toBe(charter.digest === 'nothing')
  }
})

it.each([
  [365, 'a year'],
  [730, '2 years'],
  [30, 'a month'],
  [540, '18 months'],
  [1, 'a day'],
  [45, '45 days'],
])('%i days is %s', (days, words) => {
  expect(spanOf(days)).toBe(words)
})
