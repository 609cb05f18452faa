import { matchMembers } from '@cloakroom/contract/members.ts'
import type { MemberView } from '@cloakroom/contract/members.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { namesInList } from '#lib/names-in-list.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/text-field.tsx'

/** A list of names, pasted or from a CSV file. Those who are found for certain are chosen; of the others one says who is meant. */
export function InviteesFromList({ onFound }: { onFound: (members: MemberView[]) => void }) {
  const [text, setText] = useState('')
  const match = useMutation({
    mutationFn: async () => {
      const names = namesInList(text)
      if (names.length === 0) return []
      return (await call(matchMembers, { body: { names } })).matches
    },
    onSuccess: (matches) => onFound(matches.flatMap(({ members }) => (members.length === 1 ? members : []))),
  })
  const matches = match.data ?? []
  const found = matches.filter(({ members }) => members.length === 1).length
  const unclear = matches.filter(({ members }) => members.length > 1)
  const unknown = matches.filter(({ members }) => members.length === 0)
  return (
    <details>
      <summary className="button-plain">{say('invite.from-list')}</summary>
      <form
        className="mt-3 grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          match.mutate()
        }}
      >
        <TextArea
          label={say('invite.list')}
          hint={say('invite.list-hint')}
          rows={5}
          value={text}
          error={match.isError ? errorWords(match.error) : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        <label className="field">
          <span className="label">{say('invite.list-file')}</span>
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={({ target }) => void target.files?.[0]?.text().then(setText)}
          />
        </label>
        <p>
          <Button type="submit" disabled={text.trim() === ''} isBusy={match.isPending}>
            {say('invite.list-look')}
          </Button>
        </p>
      </form>
      {match.isSuccess ? <p role="status">{say('invite.list-found', { count: found })}</p> : null}
      {unclear.length > 0 ? (
        <ul className="people" aria-label={say('invite.list-unclear')}>
          {unclear.map(({ name, members }) => (
            <li key={name}>
              <span className="person">{say('invite.list-who', { name })}</span>
              <span className="acts-row">
                {members.map((member) => (
                  <button key={member.id} type="button" className="button-plain" onClick={() => onFound([member])}>
                    {member.personalName}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {unknown.length > 0 ? (
        <p className="hint">{say('invite.list-unknown', { names: unknown.map(({ name }) => name).join(' · ') })}</p>
      ) : null}
    </details>
  )
}
