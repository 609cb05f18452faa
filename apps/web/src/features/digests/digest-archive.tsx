import { listSentDigests } from '@cloakroom/contract/digests.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Waiting } from '#ui/waiting.tsx'
import './digests.css'

/** The digests that were mailed to one, by their day. What is in them is asked for when one is opened. */
export function DigestArchive() {
  const sent = useSentDigests()
  if (sent.isPending) return <Waiting lines={4} />
  if (!sent.data) return <Failed error={sent.error} onRetry={() => void sent.refetch()} />
  if (sent.data.length === 0) return <p>{say('digest.none-sent')}</p>
  return (
    <ul className="sent-digests">
      {sent.data.map(({ id, rhythm, sentOn }) => (
        <li key={id}>
          <Link to={`/digests/${id}`} className="sent-digest">
            <span>{say(`digest.of-${rhythm}`)}</span>
            <SoftTime shown={sentOn} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

export function useSentDigests() {
  return useQuery({
    queryKey: keys.sentDigests(),
    queryFn: async ({ signal }) => (await call(listSentDigests, { signal })).digests,
  })
}
