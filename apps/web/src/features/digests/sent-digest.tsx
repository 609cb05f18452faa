import { readSentDigest } from '@cloakroom/contract/digests.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { NothingHere } from '#ui/nothing-here.tsx'
import { PageTitle } from '#ui/page.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { useSentDigests } from './digest-archive.tsx'
import { DigestSections, isNothing } from './digest-sections.tsx'

/** A digest that was sent, made anew from what one may read today. */
export function SentDigest({ digestId }: { digestId: string }) {
  const sent = useSentDigests().data?.find(({ id }) => id === digestId)
  const digest = useQuery({
    queryKey: keys.sentDigest(digestId),
    queryFn: ({ signal }) => call(readSentDigest, { params: { digestId }, signal }),
  })
  if (isRefused(digest.error, 'not_found') || isRefused(digest.error, 'malformed')) return <NothingHere />
  if (digest.isPending) return <Waiting lines={8} />
  if (!digest.data) return <Failed error={digest.error} onRetry={() => void digest.refetch()} />
  return (
    <>
      <PageTitle title={say(`digest.of-${digest.data.rhythm}`)}>
        {sent ? (
          <p>
            <SoftTime shown={sent.sentOn} />
          </p>
        ) : null}
        <p>{say('digest.made-anew')}</p>
      </PageTitle>
      <div className="stack">
        {isNothing(digest.data) ? <p className="font-serif text-reading">{say('digest.nothing-left')}</p> : null}
        <DigestSections digest={digest.data} />
      </div>
    </>
  )
}
