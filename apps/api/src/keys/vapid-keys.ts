import { createECDH, type KeyObject } from 'node:crypto'

/** The key pair by which push services know the house (RFC 8292), base64url. */
export type VapidKeys = { publicKey: string; privateKey: string }

/** Always the same for the same master key, so that nothing more has to be kept: browsers that were told of the public key hear of no other. */
export function vapidKeys(derive: (purpose: string) => KeyObject): VapidKeys {
  const pair = createECDH('prime256v1')
  for (let tried = 1; ; tried++)
    try {
      pair.setPrivateKey(derive(`push ${tried}`).export())
      break
    } catch (error) {
      // One number in four thousand million is none of the curve's.
      if (tried === 8) throw error
    }
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: pair.getPrivateKey().toString('base64url').padStart(43, 'A'),
  }
}
