import type { Charter } from './charter.ts'
import { differences } from './differences.ts'

/**
 * Words may be carried into another room if they may be used outside theirs at all, and if its charter lets them go no further than the one under which
 * they were written, in no term. Of the hat check it is the other way round: what came through the stricter one may stand where the other holds.
 * How speakers are shown makes no difference, since what is carried arrives without any.
 */
export function mayBeCarried(under: Charter, into: Charter): boolean {
  const grown = differences(under, into).filter(({ term }) => term !== 'attribution')
  return (
    under.quoting !== 'never' && grown.every(({ term, is }) => is === (term === 'hatCheck' ? 'looser' : 'stricter'))
  )
}
