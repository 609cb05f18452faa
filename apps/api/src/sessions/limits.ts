import { type Limit, limit } from '../http/limits.ts'

export type SignInLimits = {
  /** Pass phrases tried for one address, from anywhere. */
  perAddress: Limit
  /** Attempts of any kind from one network. A whole office may share one, so honest sign-ins are given back. */
  perNetwork: Limit
  /** Mails asked for one address. */
  linksPerAddress: Limit
  /** Mails asked for from one network. */
  linksPerNetwork: Limit
  /** Pass phrases tried by somebody who found a browser signed in. */
  perMember: Limit
}

const QUARTER_OF_AN_HOUR = 15 * 60

export function openSignInLimits(): SignInLimits {
  return {
    perAddress: limit(10, QUARTER_OF_AN_HOUR),
    perNetwork: limit(60, QUARTER_OF_AN_HOUR),
    linksPerAddress: limit(3, QUARTER_OF_AN_HOUR),
    linksPerNetwork: limit(30, QUARTER_OF_AN_HOUR),
    perMember: limit(10, QUARTER_OF_AN_HOUR),
  }
}
