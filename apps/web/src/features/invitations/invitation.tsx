import { useState } from 'react'
import { isRefused } from '#lib/refused.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { JoinForm } from './join-form.tsx'
import { PledgeReader } from './pledge-reader.tsx'
import { useInvitation } from './use-invitation.ts'

/** From a mailed link to a seat at the table: read the pledge, accept it, say who you are. */
export function Invitation({ token }: { token: string }) {
  const invitation = useInvitation(token)
  const [accepted, setAccepted] = useState<number | null>(null)
  if (isRefused(invitation.error, 'link.not_open', 'not_found')) return <DeadInvitation />
  if (invitation.isError) return <Failed error={invitation.error} onRetry={() => void invitation.refetch()} />
  if (!invitation.data) return <Waiting lines={8} />
  const { kind, pledge } = invitation.data
  const isFirst = kind === 'enrolment'
  return (
    <>
      <PageTitle title={say(isFirst ? 'invitation.enrolment-title' : 'invitation.title')}>
        <p>{say(isFirst ? 'invitation.enrolment-lead' : 'invitation.lead')}</p>
      </PageTitle>
      {accepted === pledge.version ? (
        <>
          <Notice tone="done">{say('invitation.accepted')}</Notice>
          <JoinForm
            token={token}
            pledgeVersion={pledge.version}
            asksAddress={isFirst}
            onOutdated={() => {
              setAccepted(null)
              void invitation.refetch()
            }}
          />
        </>
      ) : (
        <PledgeReader key={pledge.version} pledge={pledge} onAccept={() => setAccepted(pledge.version)} />
      )}
    </>
  )
}

function DeadInvitation() {
  return (
    <PageTitle title={say('invitation.dead')}>
      <p>{say('invitation.dead-why')}</p>
    </PageTitle>
  )
}
