import { timeShown } from '@cloakroom/charter/time-shown.ts'
import type { ChainActView } from '@cloakroom/contract/chain.ts'
import type { FoundAct } from './find-acts.ts'
import { isForStewards } from './policy.ts'

type Names = { doers: Map<string, string>; subjects: Map<string, string> }

export function presentAct(
  { number, act, doer, subject, doneOn, hash }: FoundAct,
  { doers, subjects }: Names,
): ChainActView {
  const place = { number, hash: hash.toString('hex') }
  if (!isForStewards(act)) return { kind: 'room', ...place }
  return {
    kind: 'network',
    ...place,
    act,
    by: doer === null ? null : (doers.get(doer) ?? null),
    concerns: subjects.get(subject) ?? null,
    at: timeShown(new Date(`${doneOn}T00:00Z`), 'steward-desk'),
  }
}
