import { endSession, listSessions } from '@cloakroom/contract/sessions.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** Where one is signed in, and the way to end each. */
export function SessionList() {
  const client = useQueryClient()
  const sessions = useQuery({
    queryKey: keys.sessions(),
    queryFn: async ({ signal }) => (await call(listSessions, { signal })).sessions,
  })
  const ending = useMutation({
    mutationFn: (sessionId: string) => call(endSession, { params: { sessionId } }),
    onSuccess: async () => {
      announce(say('settings.session-ended'))
      await client.invalidateQueries({ queryKey: keys.sessions() })
    },
    onError: (error) => announce(errorWords(error)),
  })
  if (sessions.isPending) return <Waiting lines={2} />
  if (!sessions.data) return <Failed error={sessions.error} onRetry={() => void sessions.refetch()} />
  return (
    <ul className="border-t border-rule">
      {sessions.data.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center gap-x-4 border-b border-rule py-2.5">
          <span className="min-w-0 flex-1">
            {say('settings.session-since', { day: softTime(session.startedAt) })}
            <span className="text-ink-2">, {say('settings.session-ends', { day: softTime(session.endsAt) })}</span>
          </span>
          {session.isThisOne ? (
            <span className="text-ink-2">{say('settings.session-this')}</span>
          ) : (
            <Button look="plain" onClick={() => ending.mutate(session.id)}>
              {say('settings.session-end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
