import { inviteMember } from '@cloakroom/contract/invitations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { TextField } from '#ui/text-field.tsx'

const EMPTY = { address: '', reminder: '', asSteward: false }

/** Invites a person by mail. The invitation is named here, so that pressing twice sends one. */
export function InviteForm() {
  const [id, setId] = useState(newId)
  const [asked, setAsked] = useState(EMPTY)
  const client = useQueryClient()
  const inviting = useMutation({
    mutationFn: () => call(inviteMember, { body: { id, ...asked } }),
    onSuccess: async () => {
      setId(newId())
      setAsked(EMPTY)
      await client.invalidateQueries({ queryKey: keys.stewards.invitations() })
    },
  })
  const isOfReminder = isRefused(inviting.error, 'words.carry_a_hat')
  return (
    <form
      className="stack max-w-[40rem]"
      onSubmit={(event) => {
        event.preventDefault()
        inviting.mutate()
      }}
    >
      <TextField
        label={say('stewards.address')}
        hint={say('stewards.address-hint')}
        type="email"
        autoComplete="off"
        required
        maxLength={254}
        value={asked.address}
        onChange={(event) => setAsked({ ...asked, address: event.target.value })}
      />
      <SpokenField
        as="note"
        label={say('stewards.reminder')}
        hint={say('stewards.reminder-hint')}
        error={isOfReminder ? errorWords(inviting.error) : undefined}
        autoComplete="off"
        maxLength={80}
        value={asked.reminder}
        onText={(reminder) => setAsked({ ...asked, reminder })}
      />
      <Check
        label={say('stewards.as-steward')}
        hint={say('stewards.as-steward-hint')}
        checked={asked.asSteward}
        onChange={(event) => setAsked({ ...asked, asSteward: event.target.checked })}
      />
      {inviting.isError && !isOfReminder ? (
        <Notice tone="amber" isUrgent>
          {errorWords(inviting.error)}
        </Notice>
      ) : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={inviting.isPending}>
          {say('stewards.send')}
        </Button>
      </p>
      {inviting.isSuccess ? <Notice tone="done">{say('stewards.sent')}</Notice> : null}
    </form>
  )
}
