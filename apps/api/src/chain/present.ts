import { type ChainActView, isNetworkAct } from '@cloakroom/contract/chain.ts'
import { present } from '../door/present.ts'
import type { FoundAct } from './find-acts.ts'

type Names = { doers: Map<string, string>; subjects: Map<string, string> }

export function presentAct(
  { number, act, doer, subject, doneOn, hash }: FoundAct,
  { doers, subjects }: Names,
): ChainActView {
  const place = { number, hash: hash.toString('hex') }
  if (!isNetworkAct(act)) return { kind: 'room', ...place }
  return {
    kind: 'network',
    ...place,
    act,
    by: doer === null ? null : (doers.get(doer) ?? null),
    concerns: subjects.get(subject) ?? null,
    at: present('steward-desk').day(doneOn),
  }
}
