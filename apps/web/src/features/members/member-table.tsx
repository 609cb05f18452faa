import type { MemberOnListView } from '@cloakroom/contract/members.ts'
import { listMembers } from '@cloakroom/contract/members.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { MemberRow } from './member-row.tsx'
import { useAmendRights } from './use-amend-rights.ts'
import '#ui/table.css'

const EndMembership = lazy(async () => ({ default: (await import('./end-membership.tsx')).EndMembership }))

/** All members with their rights. Names, days and rights: there is nothing else about a person in the house. */
export function MemberTable() {
  const [letters, setLetters] = useState('')
  const [ending, setEnding] = useState<MemberOnListView | null>(null)
  const amending = useAmendRights()
  const members = useQuery({
    queryKey: keys.stewards.members(),
    queryFn: async ({ signal }) => (await call(listMembers, { signal })).members,
  })
  if (members.isPending) return <Waiting lines={6} />
  if (!members.data) return <Failed error={members.error} onRetry={() => void members.refetch()} />
  const shown = members.data.filter((member) =>
    member.personalName.toLowerCase().includes(letters.trim().toLowerCase()),
  )
  return (
    <div className="stack">
      <TextField
        className="max-w-80"
        label={say('stewards.filter')}
        hint={say('stewards.count', { count: shown.length })}
        type="search"
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
      />
      {amending.isError ? (
        <Notice tone="amber" isUrgent>
          {errorWords(amending.error)}
        </Notice>
      ) : null}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('stewards.member')}</th>
              <th scope="col">{say('stewards.joined')}</th>
              <th scope="col">{say('stewards.opens-rooms')}</th>
              <th scope="col">{say('stewards.is-steward')}</th>
              <th scope="col">
                <span className="unseen">{say('stewards.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                onAmend={(rights) => amending.mutate({ memberId: member.id, rights })}
                onEnd={() => setEnding(member)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Suspense fallback={null}>
        {ending ? <EndMembership member={ending} onClose={() => setEnding(null)} /> : null}
      </Suspense>
    </div>
  )
}
