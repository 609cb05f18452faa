import { useReachable } from '#lib/connection.ts'
import { say } from '#lib/words.ts'

/** Says that the house cannot be reached, and that nothing is lost. */
export function OfflineBanner() {
  const reachable = useReachable()
  return <output>{reachable ? null : <p className="offline">{say('shell.offline')}</p>}</output>
}
