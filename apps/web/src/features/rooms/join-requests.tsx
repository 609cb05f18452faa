import type { JoinRequestView } from '@cloakroom/contract/join-requests.ts'
import { acceptJoinRequest, declineJoinRequest, listJoinRequests } from '@cloakroom/contract/join-requests.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Waiting } from '#ui/waiting.tsx'
import './people.css'

/** Members who ask to come in. Whoever is accepted is invited, and comes in by accepting the charter. */
export function JoinRequests({ roomId }: { roomId: string }) {
  const requests = useQuery({
    queryKey: keys.joinRequests(roomId),
    queryFn: async ({ signal }) => (await call(listJoinRequests, { params: { roomId }, signal })).requests,
  })
  if (requests.isPending) return <Waiting />
  if (!requests.data) return <Failed error={requests.error} onRetry={() => void requests.refetch()} />
  if (requests.data.length === 0) return <p className="hint">{say('requests.none')}</p>
  return (
    <ul className="people">
      {requests.data.map((request) => (
        <JoinRequest key={request.id} roomId={roomId} request={request} />
      ))}
    </ul>
  )
}

function JoinRequest({ roomId, request }: { roomId: string; request: JoinRequestView }) {
  const client = useQueryClient()
  const params = { roomId, requestId: request.id }
  const answer = useMutation({
    mutationFn: (isYes: boolean) => call(isYes ? acceptJoinRequest : declineJoinRequest, { params }),
    onSuccess: (_, isYes) => announce(say(isYes ? 'requests.accepted' : 'requests.declined')),
    onError: (error) => announce(errorWords(error)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.joinRequests(roomId) })
      await client.invalidateQueries({ queryKey: keys.desk(roomId) })
      await client.invalidateQueries({ queryKey: keys.notifications() })
      await client.invalidateQueries({ queryKey: keys.people(roomId) })
    },
  })
  return (
    <li>
      <span className="person">
        {request.member.personalName}
        <span className="text-ink-3">
          {' '}
          · <SoftTime shown={request.askedAt} />
        </span>
        {request.words ? <q className="block text-small text-ink-2">{request.words}</q> : null}
      </span>
      <span className="acts-row">
        <Button isBusy={answer.isPending} onClick={() => answer.mutate(true)}>
          {say('requests.accept')}
          <span className="unseen"> {request.member.personalName}</span>
        </Button>
        <button type="button" className="button-plain" onClick={() => answer.mutate(false)}>
          {say('requests.decline')}
          <span className="unseen"> {request.member.personalName}</span>
        </button>
      </span>
    </li>
  )
}
