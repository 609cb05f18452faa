import { REFUSALS, type FindingView, type RefusalCode } from '@cloakroom/contract/refusals.ts'

/** The house says no, on purpose and in a way the contract knows. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }

  get status(): number {
    return REFUSALS[this.code][0]
  }
}

export type RefusalDetails = { where?: string; findings?: FindingView[]; retryAfter?: number }

/** What a policy answers: yes, or the code of the refusal. */
export type Verdict = 'ok' | RefusalCode

/** Throws the refusal that a policy answered with. */
export function demand(verdict: Verdict): void {
  if (verdict !== 'ok') throw new Refusal(verdict)
}
