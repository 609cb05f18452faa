import type { House } from '../house.ts'
import { hashToken } from '../keys/link-token.ts'

/** The secret in a member's digests that stops them. Made anew for every mail and always the same; the store keeps its hash. */
export function unsubscribeToken({ keys }: Pick<House, 'keys'>, memberId: string): string {
  return keys.token('unsubscribe', memberId)
}

export function unsubscribeHash(house: Pick<House, 'keys'>, memberId: string): string {
  return hashToken(unsubscribeToken(house, memberId))
}
