import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newKeyPair, openWithKey, sealToKey } from './sealed-to-key.ts'
import { openInTwo, sealInTwo } from './two-shares.ts'

const secret = Buffer.from('who it was')

test('two shares open, in either order; one of them, with anything else, does not', () => {
  const { sealed, shares } = sealInTwo(secret, 'here')
  const [first, second] = shares
  expect(openInTwo(sealed, [first, second], 'here')).toEqual(secret)
  expect(openInTwo(sealed, [second, first], 'here')).toEqual(secret)
  for (const other of [first, Buffer.alloc(32), randomBytes(32)])
    expect(() => openInTwo(sealed, [first, other], 'here')).toThrow('authenticate')
  expect(() => openInTwo(sealed, [second, second], 'here')).toThrow('authenticate')
  expect(() => openInTwo(sealed, [first, second], 'elsewhere')).toThrow('authenticate')
})

test('the same secret is sealed otherwise each time, and its shares are no part of what is stored', () => {
  const [one, other] = [sealInTwo(secret, 'here'), sealInTwo(secret, 'here')]
  expect(one.sealed).not.toEqual(other.sealed)
  expect(() => openInTwo(one.sealed, [one.shares[0], other.shares[1]], 'here')).toThrow('authenticate')
  for (const share of one.shares) expect(one.sealed.includes(share)).toBe(false)
})

test('what is sealed to a key opens with its other half, in its own place, whole', async () => {
  const [mine, theirs] = await Promise.all([newKeyPair(), newKeyPair()])
  const sealed = await sealToKey(mine.publicKey, secret, 'here')
  expect(await openWithKey(mine.privateKey, sealed, 'here')).toEqual(secret)
  await expect(openWithKey(theirs.privateKey, sealed, 'here')).rejects.toThrow('operation')
  await expect(openWithKey(mine.privateKey, sealed, 'elsewhere')).rejects.toThrow('operation')
  const bent = Buffer.from(sealed)
  bent[40] = (bent[40] ?? 0) ^ 1
  await expect(openWithKey(mine.privateKey, bent, 'here')).rejects.toThrow('operation')
})
