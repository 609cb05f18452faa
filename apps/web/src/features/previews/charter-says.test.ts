import { ATTRIBUTIONS, DIGEST_LEVELS, QUOTINGS } from '@cloakroom/charter/charter.ts'
import { beforeAll, expect, it } from 'vitest'
import { speak, speakMore } from '#lib/words.ts'
import { charterSays, PLACES } from './charter-says.ts'

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  return speak('en').then(speakMore)
})

const every = ATTRIBUTIONS.flatMap((attribution) =>
  QUOTINGS.flatMap((quoting) =>
    DIGEST_LEVELS.map((digest) => ({ attribution, quoting, digest, hatCheck: 'strict' as const, retentionDays: null })),
  ),
)

it('never promises the writer more than the charter does', () => {
  for (const charter of every) {
    const told = PLACES.map((place) => charterSays(place, charter)).join(' ')
    expect(told.includes('your personal name beside')).toBe(charter.attribution === 'named')
    expect(told.includes('may carry words out')).toBe(charter.quoting === 'free')
    expect(told.includes('the words stand alone')).toBe(charter.quoting === 'free')
    expect(told.includes('No mail')).toBe(charter.digest === 'nothing')
  }
})
