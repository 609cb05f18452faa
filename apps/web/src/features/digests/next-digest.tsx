import { previewDigest } from '@cloakroom/contract/digests.ts'
import { type Rhythm, RHYTHMS } from '@cloakroom/contract/topics.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Choice } from '#ui/choice.tsx'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { DigestSections, isNothing } from './digest-sections.tsx'

/** What the next digest would hold if it were made now, for each rhythm at which one follows something. */
export function NextDigest({ rhythms }: { rhythms: ReadonlySet<Rhythm> }) {
  const offered = RHYTHMS.filter((one) => rhythms.has(one))
  const [chosen, setChosen] = useState<Rhythm | null>(null)
  const rhythm = chosen && rhythms.has(chosen) ? chosen : (offered.find((one) => one !== 'at_once') ?? 'at_once')
  const digest = useQuery({
    queryKey: keys.nextDigest(rhythm),
    queryFn: ({ signal }) => call(previewDigest, { query: { rhythm }, signal }),
  })
  return (
    <div className="stack">
      {offered.length > 1 ? (
        <Choice
          legend={say('digest.rhythm')}
          isCompact
          options={offered.map((value) => ({ value, label: say(`topics.${value}`) }))}
          value={rhythm}
          onChange={setChosen}
        />
      ) : null}
      {digest.isPending ? <Waiting lines={3} /> : null}
      {digest.isError ? <Failed error={digest.error} onRetry={() => void digest.refetch()} /> : null}
      {digest.data && isNothing(digest.data) ? (
        <p className="font-serif text-reading">{say('digest.nothing')}</p>
      ) : null}
      {digest.data ? <DigestSections digest={digest.data} /> : null}
    </div>
  )
}
