import type { Verdict } from '../http/refusal.ts'
import type { Invitation } from './find-invitation.ts'

/** Whoever accepts has read the pledge as it stands now; a first steward, whom no mail invited, gives an address. */
export function mayAccept(
  { kind }: Pick<Invitation, 'kind'>,
  pledge: { version: number },
  given: { pledgeVersion: number; address?: string | undefined },
): Verdict {
  if (given.pledgeVersion !== pledge.version) return 'pledge.outdated'
  if (kind === 'enrolment' && given.address === undefined) return 'address.needed'
  return 'ok'
}
