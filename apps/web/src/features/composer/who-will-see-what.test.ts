import { ATTRIBUTIONS, DIGEST_LEVELS, QUOTINGS } from '@cloakroom/charter/charter.ts'
import { beforeAll, expect, it } from 'vitest'
import { speak } from '#lib/words.ts'
import { whoWillSeeWhat } from './who-will-see-what.ts'

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  return speak('en')
})

const every = ATTRIBUTIONS.flatMap((attribution) =>
  QUOTINGS.flatMap((quoting) =>
    DIGEST_LEVELS.map((digest) => ({ attribution, quoting, digest, hatCheck: 'strict' as const, retentionDays: null })),
  ),
)

it('never promises the writer more than the charter does', () => {
  for (const charter of every) {
    const told = whoWillSeeWhat(charter).join(' ')
    expect(told.includes('your personal name beside')).toBe(charter.attribution === 'named')
    expect(told.includes('may carry words out')).toBe(charter.quoting === 'free')
    expect(told.includes('No mail')).toBe(charter.digest === 'nothing')
  }
})
