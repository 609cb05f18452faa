import type { UnsealingReason } from '@cloakroom/charter/unsealing-delay.ts'

/** One steward's key to an unsealing. */
export type HeldKeyFacts = {
  memberId: string
  personalName: string
  part: 'asks' | 'agrees'
  /** Whether its holder has been a steward ever since they took it. */
  isHeld: boolean
  publicKey: Buffer
  wrapped: Buffer | null
  share: Buffer | null
  handed: Buffer | null
  turnedAt: Date | null
  readAt: Date | null
}

/** An unsealing as it lies in the store: never which post, never whose. */
export type UnsealingFacts = {
  id: string
  reason: UnsealingReason
  state: 'asked' | 'agreed' | 'opened' | 'stopped' | 'lapsed'
  askedAt: Date
  agreedAt: Date | null
  ripeAt: Date | null
  openedAt: Date | null
  endedAt: Date | null
  keys: HeldKeyFacts[]
}
