import type { CLOSE_CODES } from '@cloakroom/contract/live.ts'

export type CloseReason = keyof typeof CLOSE_CODES

/** One open socket, as the hub sees it. */
export type Listener = {
  readonly memberId: string
  readonly sessionHash: string
  send(frame: Buffer): void
  close(reason: CloseReason): void
}
