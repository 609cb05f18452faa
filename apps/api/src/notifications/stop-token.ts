import type { House } from '../house.ts'

/** The secret in a member's notifications by mail that stops them. Made anew for every mail and always the same; the store keeps its hash. */
export function stopToken({ keys }: Pick<House, 'keys'>, memberId: string): string {
  return keys.token('stop-notifications', memberId)
}
