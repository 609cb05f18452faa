import { readChanges } from '@cloakroom/contract/reading.ts'
import type { ThreadChangeView } from '@cloakroom/contract/reading.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import '#ui/lists.css'

/** What has changed since the beginning of yesterday, in one room or in all of one’s rooms: a line that opens. */
export function WhatChanged({ roomId }: { roomId?: string | undefined }) {
  const changes = useQuery({
    queryKey: keys.changes(roomId),
    queryFn: ({ signal }) => call(readChanges, { query: { since: yesterday(), roomId }, signal }),
  })
  const threads = changes.data?.threads
  if (!threads || threads.length === 0) return null
  return (
    <details className="changes">
      <summary>
        {say('changes.title')}: {say('changes.count', { count: threads.length })}
      </summary>
      <ol>
        {threads.map((thread) => (
          <Change key={thread.threadId} thread={thread} isInRoom={roomId !== undefined} />
        ))}
      </ol>
    </details>
  )
}

function Change({ thread, isInRoom }: { thread: ThreadChangeView; isInRoom: boolean }) {
  const { isNew, added, edited } = thread
  return (
    <li>
      <Link to={`/rooms/${thread.roomId}/threads/${thread.threadId}#post-${thread.firstPostId}`}>{thread.title}</Link>
      <p className="reading-facts">
        {isInRoom ? null : <span>{thread.roomName}</span>}
        {isNew ? <span>{say('changes.new-thread')}</span> : null}
        {added > 0 ? <span>{say('changes.added', { count: added })}</span> : null}
        {edited > 0 ? <span>{say('changes.edited', { count: edited })}</span> : null}
      </p>
    </li>
  )
}

/** Midnight before yesterday began, where the reader is. */
function yesterday(): string {
  const day = new Date()
  day.setHours(0, 0, 0, 0)
  day.setDate(day.getDate() - 1)
  return day.toISOString()
}
