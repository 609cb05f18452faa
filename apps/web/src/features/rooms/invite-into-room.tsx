import { findMembers } from '@cloakroom/contract/members.ts'
import type { MemberView } from '@cloakroom/contract/members.ts'
import { inviteToRoom } from '@cloakroom/contract/room-invitations.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import './people.css'

/** Invites a member, found by personal name. Whether they come is theirs to say, and nobody else is told that they were asked. */
export function InviteIntoRoom({ roomId }: { roomId: string }) {
  const client = useQueryClient()
  const [letters, setLetters] = useState('')
  const [chosen, setChosen] = useState<MemberView>()
  const [note, setNote] = useState('')
  const named = useDeferredValue(letters.trim())
  const found = useQuery({
    queryKey: keys.membersNamed(named),
    queryFn: async ({ signal }) => (await call(findMembers, { query: { named }, signal })).members,
    enabled: named.length >= 2 && !chosen,
  })
  const invite = useMutation({
    mutationFn: (memberId: string) => call(inviteToRoom, { params: { roomId }, body: { memberId, note } }),
    onSuccess: async () => {
      announce(say('rooms.invitation-sent'))
      setChosen(undefined)
      setLetters('')
      setNote('')
      await client.invalidateQueries({ queryKey: keys.people(roomId) })
    },
  })
  if (!chosen)
    return (
      <div className="grid gap-3">
        <TextField
          label={say('rooms.invite-whom')}
          hint={say('rooms.invite-hint')}
          value={letters}
          autoComplete="off"
          onChange={(event) => setLetters(event.target.value)}
        />
        {invite.isSuccess && letters === '' ? <p role="status">{say('rooms.invitation-sent')}</p> : null}
        {found.data?.length === 0 ? <p className="hint">{say('rooms.invite-nobody')}</p> : null}
        <ul className="people">
          {found.data?.map((member) => (
            <li key={member.id}>
              <button type="button" className="button-plain" onClick={() => setChosen(member)}>
                {member.personalName}
              </button>
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate(chosen.id)
      }}
    >
      <p className="person">{chosen.personalName}</p>
      <SpokenField
        as="note"
        label={say('rooms.invite-note')}
        hint={say('rooms.invite-note-hint')}
        value={note}
        maxLength={300}
        autoComplete="off"
        error={invite.isError ? errorWords(invite.error) : undefined}
        onText={setNote}
      />
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={invite.isPending}>
          {say('rooms.invite')}
        </Button>
        <Button onClick={() => setChosen(undefined)}>{say('rooms.invite-other')}</Button>
      </p>
    </form>
  )
}
