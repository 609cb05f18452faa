import type { ProblemView, RefusalCode } from '@cloakroom/contract/refusals.ts'

/** The house said no. `problem` tells the code, and which words carry a hat, which field is meant, when to try again. */
export class Refused extends Error {
  readonly problem: ProblemView
  readonly code: RefusalCode

  constructor(problem: ProblemView) {
    super(problem.title)
    this.name = 'Refused'
    this.problem = problem
    this.code = problem.code
  }
}

/** The house could not be reached. */
export class Offline extends Error {
  constructor() {
    super('The house cannot be reached.')
    this.name = 'Offline'
  }
}

export function isRefused(error: unknown, ...codes: RefusalCode[]): error is Refused {
  return error instanceof Refused && (codes.length === 0 || codes.includes(error.code))
}
