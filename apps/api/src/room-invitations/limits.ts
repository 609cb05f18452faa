import { type Limit, limit } from '../http/limits.ts'

export type InvitationLimits = {
  /** Invitations sent by one moderator: enough to fill a large room at once. */
  perModerator: Limit
  /** Mails to one member, from all rooms. An invitation past that waits in the lobby without one. */
  mailsPerMember: Limit
}

const HOUR = 60 * 60

export function openInvitationLimits(): InvitationLimits {
  return { perModerator: limit(2_000, HOUR), mailsPerMember: limit(10, 24 * HOUR) }
}
