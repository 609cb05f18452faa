import { listInvitations, withdrawInvitation } from '@cloakroom/contract/invitations.ts'
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
import '#ui/table.css'

/** Invitations that were sent, known by their reminders only. */
export function SentInvitations() {
  const client = useQueryClient()
  const sent = useQuery({
    queryKey: keys.stewards.invitations(),
    queryFn: async ({ signal }) => (await call(listInvitations, { signal })).invitations,
  })
  const withdrawing = useMutation({
    mutationFn: (invitationId: string) => call(withdrawInvitation, { params: { invitationId } }),
    onSuccess: async () => {
      announce(say('stewards.withdrawn'))
      await client.invalidateQueries({ queryKey: keys.stewards.invitations() })
    },
    onError: (error) => announce(errorWords(error)),
  })
  if (sent.isPending) return <Waiting lines={3} />
  if (!sent.data) return <Failed error={sent.error} onRetry={() => void sent.refetch()} />
  if (sent.data.length === 0) return <p className="text-ink-2">{say('stewards.no-invitations')}</p>
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('stewards.reminder')}</th>
            <th scope="col">{say('stewards.state')}</th>
            <th scope="col">{say('stewards.sent-at')}</th>
            <th scope="col">{say('stewards.lapses-at')}</th>
            <th scope="col">
              <span className="unseen">{say('stewards.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sent.data.map((invitation) => (
            <tr key={invitation.id}>
              <th scope="row">
                {invitation.reminder || <span className="text-ink-3">{say('stewards.no-reminder')}</span>}
              </th>
              <td data-label={say('stewards.state')}>{say(`stewards.state-${invitation.state}`)}</td>
              <td data-label={say('stewards.sent-at')}>
                <SoftTime shown={invitation.sentAt} />
              </td>
              <td data-label={say('stewards.lapses-at')}>
                <SoftTime shown={invitation.lapsesAt} />
              </td>
              <td>
                {invitation.state === 'open' ? (
                  <Button
                    look="plain"
                    aria-label={say('stewards.withdraw-of', { reminder: invitation.reminder })}
                    onClick={() => withdrawing.mutate(invitation.id)}
                  >
                    {say('stewards.withdraw')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
