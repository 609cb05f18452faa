import type { PersonInRoomView } from '@cloakroom/contract/people.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { PersonRole } from './person-role.tsx'

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
  const { error } = remove
  return (
    <li>
      <span className="person">
        {member.personalName}
        {role === 'member' ? null : <span className="text-ink-3"> · {say(`rooms.${role}`)}</span>}
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
          <PersonRole roomId={roomId} person={person} />
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
