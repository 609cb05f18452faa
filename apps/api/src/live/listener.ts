import type { CLOSE_CODES } from '@cloakroom/contract/live.ts'

/** One open socket, as the hub sees it. */
export type Listener = {
  readonly memberId: string
  readonly sessionHash: string
  send(frame: Buffer): void
  close(reason: keyof typeof CLOSE_CODES): void
}
