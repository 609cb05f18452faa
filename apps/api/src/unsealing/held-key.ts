import { createSecretKey, randomBytes } from 'node:crypto'
import type { Keys } from '../keys/keys.ts'
import { seal, unseal } from '../keys/seal.ts'
import { newKeyPair } from '../keys/sealed-to-key.ts'
import { passPhraseKey } from '../vault/pass-phrase-hash.ts'

const SALT = 16

type Wrapping = Pick<Keys, 'sealFor' | 'unsealFor'>

/**
 * A key pair for one steward and one unsealing. Its private half is wrapped by what argon2id makes of their pass phrase, and that by the master key:
 * the house cannot use it while they are away, and who has a copy of the store cannot so much as begin to guess.
 */
export async function makeHeldKey(
  keys: Wrapping,
  owner: string,
  passPhrase: string,
): Promise<{ publicKey: Buffer; wrapped: Buffer }> {
  const salt = randomBytes(SALT)
  const { publicKey, privateKey } = await newKeyPair()
  const inner = seal(createSecretKey(await passPhraseKey(passPhrase, salt)), privateKey, owner)
  privateKey.fill(0)
  const wrapped = keys.sealFor('unsealing', `key ${owner}`, Buffer.concat([salt, inner]).toString('base64'))
  return { publicKey, wrapped }
}

/** The private half, for as long as its holder is here; null when this is not the pass phrase under which it was made. */
export async function openHeldKey(
  keys: Wrapping,
  owner: string,
  wrapped: Buffer,
  passPhrase: string,
): Promise<Buffer | null> {
  const sealed = Buffer.from(keys.unsealFor('unsealing', `key ${owner}`, wrapped), 'base64')
  const key = createSecretKey(await passPhraseKey(passPhrase, sealed.subarray(0, SALT)))
  try {
    return unseal(key, sealed.subarray(SALT), owner)
  } catch {
    return null
  }
}
