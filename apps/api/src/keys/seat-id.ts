import { createHmac, type KeyObject } from 'node:crypto'

/**
 * HMAC-SHA-256(room key, scope, member), cut to a UUID of version 8 (RFC 9562, section 5.8: 122 free bits).
 * Without the room key it is as good as random, and two rooms' seats cannot be linked.
 */
export function seatId(key: KeyObject, scope: string, memberId: string): string {
  const bytes = createHmac('sha256', key).update(`${scope}\0${memberId}`).digest()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
