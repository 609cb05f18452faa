import type { DigestView } from '@cloakroom/contract/digests.ts'
import { previewDigest } from '@cloakroom/contract/digests.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Choice } from '#ui/choice.tsx'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** What the next digest would hold if it were made now. */
export function NextDigest({ usual }: { usual: DigestView['rhythm'] }) {
  const [rhythm, setRhythm] = useState(usual)
  const digest = useQuery({
    queryKey: keys.nextDigest(rhythm),
    queryFn: ({ signal }) => call(previewDigest, { query: { rhythm }, signal }),
  })
  return (
    <div className="stack">
      <Choice
        legend={say('digest.rhythm')}
        isCompact
        options={[
          { value: 'daily', label: say('topics.daily') },
          { value: 'weekly', label: say('topics.weekly') },
        ]}
        value={rhythm}
        onChange={setRhythm}
      />
      {digest.isPending ? <Waiting lines={3} /> : null}
      {digest.isError ? <Failed error={digest.error} onRetry={() => void digest.refetch()} /> : null}
      {digest.data ? <Sections sections={digest.data.sections} /> : null}
    </div>
  )
}

function Sections({ sections }: { sections: DigestView['sections'] }) {
  if (sections.length === 0) return <p className="font-serif text-reading">{say('digest.nothing')}</p>
  return sections.map((section) => (
    <section key={section.topicId}>
      <h3 className="label-small">{section.topicName}</h3>
      <ul>
        {section.threads.map((thread) => (
          <li key={thread.threadId} className="py-2">
            <Link
              to={`/rooms/${thread.roomId}/threads/${thread.threadId}`}
              className="font-serif text-reading no-underline"
            >
              {thread.title}
            </Link>
            <p className="text-small text-ink-2">{say('digest.thread', { count: thread.newPosts })}</p>
            {thread.extract ? <p className="mt-1 max-w-[66ch] font-serif text-ink-2">{thread.extract}</p> : null}
          </li>
        ))}
      </ul>
      {section.more > 0 ? <p className="text-small text-ink-2">{say('digest.more', { count: section.more })}</p> : null}
    </section>
  ))
}
