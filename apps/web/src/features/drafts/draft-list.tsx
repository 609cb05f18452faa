import type { DraftView } from '@cloakroom/contract/drafts.ts'
import { withMentions } from '@cloakroom/contract/mentions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { discard, useDrafts } from '#lib/drafts.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import '#ui/lists.css'

/** Words not sent yet, and the way back to each. */
export function DraftList() {
  const drafts = useDrafts()
  if (drafts.isPending) return <Waiting />
  if (!drafts.data) return <Failed error={drafts.error} onRetry={() => void drafts.refetch()} />
  if (drafts.data.length === 0) return <p className="font-serif text-reading">{say('drafts.nothing')}</p>
  return (
    <ul className="border-t border-rule">
      {drafts.data.map((draft) => (
        <Draft key={draft.id} draft={draft} />
      ))}
    </ul>
  )
}

function Draft({ draft }: { draft: DraftView }) {
  const client = useQueryClient()
  const room = useLobby().data?.rooms.find((mine) => mine.room.id === draft.roomId)?.room
  const discarding = useMutation({
    mutationFn: () => discard(client, draft.id),
    onSuccess: () => announce(say('drafts.discarded')),
  })
  return (
    <li className="reading">
      <p className="text-small text-ink-3">
        {draft.threadId ? say('drafts.reply') : draft.title || say('drafts.untitled')}
        {room ? ` · ${room.name}` : null}
      </p>
      <p className="my-1 line-clamp-3 max-w-[66ch] font-serif text-reading">
        {withMentions(draft.markdown, () => '@…') || say('drafts.empty')}
      </p>
      <p className="acts-row">
        <ButtonLink look="plain" to={wayBack(draft)}>
          {say('drafts.on')}
        </ButtonLink>
        <Button look="plain" onClick={() => discarding.mutate()} isBusy={discarding.isPending}>
          {say('drafts.discard')}
        </Button>
      </p>
    </li>
  )
}

/** To the post that a reply answers, to its thread, or to the room where a new thread would stand. */
function wayBack({ roomId, threadId, parentId }: DraftView): string {
  if (!threadId) return `/rooms/${roomId}`
  return `/rooms/${roomId}/threads/${threadId}${parentId ? `#post-${parentId}` : ''}`
}
