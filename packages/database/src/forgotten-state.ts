import type { ForgottenLine } from './forgotten-line.ts'

/** How the list leaves a thing: forgotten, or about to be when the process fell. `head` is the chain's before it was to be done. */
export type ForgottenState = { what: ForgottenLine['what']; day: string; isDone: boolean; head: string }

/**
 * What the lines come to, by subject. What was called off and not begun again is not among it; what was once done stays
 * done. Words may go more than once, and people: of these the newest counts. Pure.
 */
export function settleForgotten(lines: readonly ForgottenLine[]): Map<string, ForgottenState> {
  const states = new Map<string, ForgottenState>()
  for (const { step, what, subject, day, head } of lines) {
    const before = states.get(subject)
    if (before?.isDone && what !== 'words' && what !== 'seat') continue
    if (step === 'void') states.delete(subject)
    else states.set(subject, { what, day, isDone: step === 'done', head })
  }
  return states
}
