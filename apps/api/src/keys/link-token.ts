import { createHash, randomBytes } from 'node:crypto'

/** The secret of a link: 32 random bytes for the one who gets it, and the hash that the store keeps. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

/** SHA-256 is enough: there are 256 random bits to guess, not a pass phrase. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
