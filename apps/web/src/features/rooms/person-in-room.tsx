import type { PersonInRoomView } from '@cloakroom/contract/rooms.ts'
import { amendRole, removePerson } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'

/** One person in the room, and what a moderator may do about it. */
export function PersonInRoom({ roomId, person }: { roomId: string; person: PersonInRoomView }) {
  const { member, role } = person
  const client = useQueryClient()
  const isMe = useMe().data?.id === member.id
  const [isAsking, setIsAsking] = useState(false)
  const params = { roomId, memberId: member.id }
  const readAgain = () => client.invalidateQueries({ queryKey: keys.room(roomId) })
  const remove = useMutation({
    mutationFn: () => call(removePerson, { params }),
    onSuccess: () => {
      announce(say('rooms.removed'))
      return readAgain()
    },
  })
  const amend = useMutation({
    mutationFn: (to: 'member' | 'moderator') => call(amendRole, { params, body: { role: to } }),
    onSuccess: readAgain,
  })
  const error = remove.error ?? amend.error
  return (
    <li>
      <span className="person">
        {member.personalName}
        {role === 'moderator' ? <span className="text-ink-3"> · {say('rooms.moderator')}</span> : null}
      </span>
      {isAsking ? (
        <span className="acts-row" role="group" aria-label={say('rooms.remove')}>
          {say('rooms.remove-why')}
          <Button look="grave" isBusy={remove.isPending} onClick={() => remove.mutate()}>
            {say('rooms.remove-now')}
          </Button>
          <Button onClick={() => setIsAsking(false)}>{say('rooms.remove-not')}</Button>
        </span>
      ) : isMe ? null : (
        <span className="acts-row">
          <button
            type="button"
            className="button-plain"
            onClick={() => amend.mutate(role === 'moderator' ? 'member' : 'moderator')}
          >
            {say(role === 'moderator' ? 'rooms.make-member' : 'rooms.make-moderator')}
          </button>
          <button type="button" className="button-plain" onClick={() => setIsAsking(true)}>
            {say('rooms.remove')}
          </button>
        </span>
      )}
      {error ? (
        <p role="alert" className="field-error">
          {errorWords(error)}
        </p>
      ) : null}
    </li>
  )
}
