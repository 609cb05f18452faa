import { expect, test } from 'vitest'
import { hashPassPhrase, isPassPhrase } from './pass-phrase-hash.ts'

test('argon2id at the cost that OWASP names, with a salt of its own', async () => {
  const [one, other] = await Promise.all([hashPassPhrase('same words'), hashPassPhrase('same words')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
})

test('the right words are right however they were typed, and nothing else is', async () => {
  const kept = await hashPassPhrase('caf\u00e9 at the corner')
  expect(await isPassPhrase(kept, 'cafe\u0301 at the corner')).toBe(true)
  expect(await isPassPhrase(kept, 'cafe at the corner')).toBe(false)
  expect(await isPassPhrase(null, 'nobody has this pass phrase')).toBe(false)
})

test('more than it can hold at once is refused, not queued', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 70 }, () => isPassPhrase(null, 'any')))
  const refused = tries.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(6)
})
