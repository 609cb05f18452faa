import type { MemberView } from '@cloakroom/contract/members.ts'
import { inviteManyToRoom } from '@cloakroom/contract/room-invitations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { FindInvitees } from './find-invitees.tsx'
import { Invitees } from './invitees.tsx'
import { InviteesFromList } from './invitees-from-list.tsx'
import './people.css'

const SPANS = [7, 14, 30, 90]
const MOST = 100

/** Invites members, one or many, all with the same words. Whether they come is theirs to say, and nobody else is told that they were asked. */
export function InviteIntoRoom({ roomId }: { roomId: string }) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<MemberView[]>([])
  const [note, setNote] = useState('')
  const [days, setDays] = useState(30)
  const add = (members: MemberView[]) =>
    setChosen((before) =>
      [...before, ...members.filter(({ id }) => !before.some((one) => one.id === id))].slice(0, MOST),
    )
  const invite = useMutation({
    mutationFn: () =>
      call(inviteManyToRoom, { params: { roomId }, body: { memberIds: chosen.map(({ id }) => id), note, days } }),
    onSuccess: async () => {
      announce(say('invite.sent', { count: chosen.length }))
      setChosen([])
      setNote('')
      await client.invalidateQueries({ queryKey: keys.people(roomId) })
    },
  })
  return (
    <div className="grid gap-6">
      <FindInvitees chosen={chosen} onChoose={(member) => add([member])} />
      <InviteesFromList onFound={add} />
      {invite.isSuccess && chosen.length === 0 ? <p role="status">{say('invite.sent-to-all')}</p> : null}
      {chosen.length > 0 ? (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate()
          }}
        >
          <Invitees chosen={chosen} onChange={setChosen} />
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
          <SelectField label={say('invite.days')} value={days} onChange={({ target }) => setDays(Number(target.value))}>
            {SPANS.map((span) => (
              <option key={span} value={span}>
                {say('invite.days-option', { days: span })}
              </option>
            ))}
          </SelectField>
          <p>
            <Button look="main" type="submit" isBusy={invite.isPending}>
              {say('invite.send', { count: chosen.length })}
            </Button>
          </p>
        </form>
      ) : null}
    </div>
  )
}
