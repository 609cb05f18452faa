import type { PublicKey, Subkey } from 'openpgp'
import { Refusal } from '../http/refusal.ts'
import { openPgp } from './open-pgp.ts'

/** A key that mail can be sealed to at this moment: armored, with nothing in it that is not needed for that. */
export type CheckedKey = { armored: string; fingerprint: string; endsAt: Date | null }

/** What is to be told of a key that was checked when it was given. */
export async function describeKey(armored: string): Promise<CheckedKey> {
  const { readKey } = await openPgp()
  return describe(await readKey({ armoredKey: armored }))
}

/**
 * What a member gives as their OpenPGP key (RFC 9580): one public key to which something can be sealed now. Other people's signatures, pictures and the names beside the first are left out.
 * Throws a Refusal that says what is wrong with it.
 */
export async function checkMailKey(armored: string, now: Date): Promise<CheckedKey> {
  const key = await readOne(armored)
  return describe(await withWhatIsNeeded(key, now))
}

/** It ends with the key itself or with the part of it that mail is sealed to, whichever ends first: after that there is no mail. */
async function describe(key: PublicKey): Promise<CheckedKey> {
  const ends = await Promise.all([key, ...key.subkeys].map(endOf))
  const [first = null] = ends.filter((end) => end !== null).toSorted((a, b) => a.getTime() - b.getTime())
  return { armored: key.armor(), fingerprint: key.getFingerprint().toUpperCase(), endsAt: first }
}

async function endOf(key: PublicKey | Subkey): Promise<Date | null> {
  const ends = await key.getExpirationTime().catch(() => null)
  return ends instanceof Date ? ends : null
}

async function readOne(armored: string): Promise<PublicKey> {
  const { readKeys } = await openPgp()
  const [key, ...others] = await readKeys({ armoredKeys: armored }).catch(() => [])
  if (!key || others.length > 0) throw new Refusal('mail_key.unreadable')
  if (key.isPrivate()) throw new Refusal('mail_key.private')
  return key
}

async function withWhatIsNeeded(key: PublicKey, now: Date): Promise<PublicKey> {
  if (await isOver(key, now)) throw new Refusal('mail_key.ended')
  const { PublicKey: Public } = await openPgp()
  try {
    const { user } = await key.getPrimaryUser(now)
    const sealing = (await key.getEncryptionKey(undefined, now)).getFingerprint()
    const kept = new Public(key.toPacketList())
    kept.users = kept.users.filter(({ userID }) => userID && userID.userID === user.userID?.userID).slice(0, 1)
    for (const one of kept.users) one.otherCertifications = []
    kept.subkeys = kept.subkeys.filter((subkey) => subkey.getFingerprint() === sealing)
    await kept.getEncryptionKey(undefined, now)
    return kept
  } catch {
    throw new Refusal('mail_key.cannot_seal')
  }
}

async function isOver(key: PublicKey, now: Date): Promise<boolean> {
  if (await key.isRevoked(undefined, undefined, now)) return true
  const ends = await endOf(key)
  return ends !== null && ends <= now
}
