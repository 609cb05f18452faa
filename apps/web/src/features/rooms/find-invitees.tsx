import { findMembers } from '@cloakroom/contract/members.ts'
import type { MemberView } from '@cloakroom/contract/members.ts'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { SelectField, TextField } from '#ui/text-field.tsx'

type FindInviteesProps = { chosen: MemberView[]; onChoose: (member: MemberView) => void }

/** Members, found by the letters of their personal name, by a field they know, or by both. */
export function FindInvitees({ chosen, onChoose }: FindInviteesProps) {
  const [letters, setLetters] = useState('')
  const [field, setField] = useState('')
  const topics = useTopics().data ?? []
  const named = useDeferredValue(letters.trim())
  const hasLetters = named.length >= 2
  const found = useQuery({
    queryKey: keys.membersNamed(named, field),
    queryFn: async ({ signal }) => {
      const query = { ...(hasLetters && { named }), ...(field && { field }) }
      return (await call(findMembers, { query, signal })).members
    },
    enabled: hasLetters || field !== '',
  })
  const others = found.data?.filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <div className="grid gap-3">
      <TextField
        label={say('rooms.invite-whom')}
        hint={say('rooms.invite-hint')}
        value={letters}
        autoComplete="off"
        onChange={(event) => setLetters(event.target.value)}
      />
      <SelectField label={say('invite.field')} value={field} onChange={({ target }) => setField(target.value)}>
        <option value="">{say('invite.any-field')}</option>
        {topics.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {found.data?.length === 0 ? <p className="hint">{say('invite.nobody-found')}</p> : null}
      <ul className="people" aria-label={say('invite.found')}>
        {others?.map((member) => (
          <li key={member.id}>
            <span className="person">
              {member.personalName}
              <span className="block text-small text-ink-3">{fieldNames(member, topics)}</span>
            </span>
            <button type="button" className="button-plain" onClick={() => onChoose(member)}>
              {say('invite.choose')}
              <span className="unseen"> {member.personalName}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function fieldNames({ fields }: MemberView, topics: { id: string; name: string }[]): string {
  return topics
    .filter(({ id }) => fields.includes(id))
    .map(({ name }) => name)
    .join(' · ')
}
