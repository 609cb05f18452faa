import { listRevisions } from '@cloakroom/contract/posts.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { Words } from '#ui/words.tsx'

/** What stood in a post before it was edited, latest first. */
export function Revisions({ roomId, postId, onDone }: { roomId: string; postId: string; onDone: () => void }) {
  const revisions = useQuery({
    queryKey: keys.revisions(roomId, postId),
    queryFn: async ({ signal }) => (await call(listRevisions, { params: { roomId, postId }, signal })).revisions,
  })
  return (
    <div className="in-place" role="group" aria-label={say('posts.earlier')}>
      {revisions.isPending ? <Waiting lines={2} /> : null}
      {revisions.isError ? <p role="alert">{errorWords(revisions.error)}</p> : null}
      <ol className="revisions">
        {revisions.data?.toReversed().map((revision) => (
          <li key={`${revision.until} ${revision.markdown}`}>
            <p className="text-ink-3">
              {say('posts.stood-until')} <SoftTime shown={revision.until} />
            </p>
            <Words markdown={revision.markdown} />
          </li>
        ))}
      </ol>
      <p className="acts-row">
        <Button onClick={onDone}>{say('posts.done')}</Button>
      </p>
    </div>
  )
}
