import type { Keys } from '../keys/keys.ts'
import type { PushAddress } from '../push/pusher.ts'
import * as z from 'zod'

const Sealed = z.strictObject({ endpoint: z.string(), p256dh: z.string(), auth: z.string() })

/** Where a browser is reached, as the store keeps it: bound to the session, which no other row can have. */
export function sealPushAddress(keys: Keys, sessionHash: string, { endpoint, p256dh, auth }: PushAddress): Buffer {
  return keys.sealFor('push', sessionHash, JSON.stringify({ endpoint, p256dh, auth }))
}

export function openPushAddress(keys: Keys, sessionHash: string, sealed: Buffer): PushAddress {
  return Sealed.parse(JSON.parse(keys.unsealFor('push', sessionHash, sealed)))
}
