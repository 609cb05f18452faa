import { hash, hashRaw, type Options, verify } from '@node-rs/argon2'
import { Refusal } from '../http/refusal.ts'

/** OWASP Password Storage Cheat Sheet, for argon2id, which is what the library makes if not told otherwise: 19 MiB, two passes, one lane. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** A key is made a few times a year, and guessed at for years. */
const KEY_COST: Options = { memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 }
/** More than this many at once would only wait for each other, and hold 19 MiB each. */
const MOST_AT_ONCE = 64

let running = 0
let dummy: Promise<string> | undefined

export function hashPassPhrase(passPhrase: string): Promise<string> {
  return inTurn(() => hash(typedAlike(passPhrase), COST))
}

/** Whether this is the pass phrase. Without a hash to compare with, works as long and says no. */
export async function isPassPhrase(kept: string | null, passPhrase: string): Promise<boolean> {
  dummy ??= hash('nobody has this pass phrase', COST)
  const against = kept ?? (await dummy)
  const isRight = await inTurn(() => verify(against, typedAlike(passPhrase)))
  return isRight && kept !== null
}

/** The 32 bytes of key that only this pass phrase makes of this salt. */
export function passPhraseKey(passPhrase: string, salt: Buffer): Promise<Buffer> {
  return inTurn(() => hashRaw(typedAlike(passPhrase), { ...KEY_COST, salt }))
}

/** The same letters, whichever keyboard composed them (NIST SP 800-63B, 3.1.1.2). */
function typedAlike(passPhrase: string): string {
  return passPhrase.normalize('NFKC')
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) throw new Refusal('closed_for_a_moment', { retryAfter: 2 })
  running++
  try {
    return await work()
  } finally {
    running--
  }
}
