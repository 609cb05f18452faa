import { createSecretKey, randomBytes } from 'node:crypto'
import { seal, unseal } from './seal.ts'

const SHARE = 32

/**
 * Seals under a new random key, and splits that key in two: one share is random, the other is the key xor the first. Either alone is as good
 * as nothing, whatever one can compute (a one-time pad over the key); together they open. The key itself is kept nowhere.
 */
export function sealInTwo(plain: Buffer, context: string): { sealed: Buffer; shares: [Buffer, Buffer] } {
  const key = randomBytes(SHARE)
  const first = randomBytes(SHARE)
  const sealed = seal(createSecretKey(key), plain, context)
  const second = xor(key, first)
  key.fill(0)
  return { sealed, shares: [first, second] }
}

/** Throws when a share, the context or a single bit is another. */
export function openInTwo(sealed: Buffer, [first, second]: [Buffer, Buffer], context: string): Buffer {
  const key = xor(first, second)
  try {
    return unseal(createSecretKey(key), sealed, context)
  } finally {
    key.fill(0)
  }
}

function xor(one: Buffer, other: Buffer): Buffer {
  if (one.length !== SHARE || other.length !== SHARE) throw new Error('a share of another length')
  return Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)))
}
