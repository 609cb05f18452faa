import type { RoomInvitationView } from '@cloakroom/contract/room-invitations.ts'
import { useState } from 'react'
import { charterSentences } from '#lib/charter-words.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { useAcceptRoomInvitation, useDeclineRoomInvitation } from './use-answer.ts'

/** An invitation into a room: its purpose, its charter in plain sentences, and the two answers. */
export function RoomInvitation({ invitation }: { invitation: RoomInvitationView }) {
  const [handle, setHandle] = useState('')
  const accepting = useAcceptRoomInvitation(invitation)
  const declining = useDeclineRoomInvitation(invitation.id)
  const asksHandle = invitation.charter.attribution === 'handle'
  const error = accepting.error ?? declining.error
  const isOfHandle = asksHandle && isRefused(error, 'room.handle_needed', 'room.handle_taken', 'words.carry_a_hat')
  return (
    <article className="border-b border-rule py-6 first:pt-0">
      <p className="text-small text-ink-3">{say('asked.invited')}</p>
      <h2 className="text-title">{invitation.roomName}</h2>
      {invitation.purpose ? <p className="mt-1 max-w-[66ch] font-serif text-reading">{invitation.purpose}</p> : null}
      {invitation.note ? (
        <p className="mt-3 text-ink-2">
          {say('asked.note')} <q>{invitation.note}</q>
        </p>
      ) : null}
      <dl className="my-4 grid gap-3 tablet:grid-cols-2">
        {charterSentences(invitation.charter).map(({ title, text }) => (
          <div key={title}>
            <dt className="font-semibold">{title}</dt>
            <dd className="text-small text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          accepting.mutate(asksHandle ? handle : undefined)
        }}
      >
        {asksHandle ? (
          <SpokenField
            as="handle"
            label={say('asked.handle')}
            hint={say('asked.handle-hint')}
            error={isOfHandle ? errorWords(error) : undefined}
            required
            minLength={2}
            maxLength={40}
            autoComplete="off"
            value={handle}
            onText={setHandle}
          />
        ) : null}
        {error && !isOfHandle ? (
          <Notice tone="amber" isUrgent>
            {errorWords(error)}
          </Notice>
        ) : null}
        <p className="acts-row">
          <Button type="submit" look="main" isBusy={accepting.isPending}>
            {say('asked.accept')}
          </Button>
          <Button onClick={() => declining.mutate()} isBusy={declining.isPending}>
            {say('asked.decline')}
          </Button>
        </p>
      </form>
    </article>
  )
}
