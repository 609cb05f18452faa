import { handOver } from '@cloakroom/contract/order.ts'
import { amendRole, type PersonInRoomView } from '@cloakroom/contract/people.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/text-field.tsx'

const ROLES = ['member', 'rapporteur', 'moderator'] as const

/** What somebody is in the room: a moderator may change it, or hand the room over to them. */
export function PersonRole({ roomId, person }: { roomId: string; person: PersonInRoomView }) {
  const { member, role } = person
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isHanding, setIsHanding] = useState(false)
  const params = { roomId, memberId: member.id }
  const readAgain = () => client.invalidateQueries({ queryKey: keys.room(roomId) })
  const amend = useMutation({
    mutationFn: (to: (typeof ROLES)[number]) => call(amendRole, { params, body: { role: to } }),
    onSettled: readAgain,
  })
  const hand = useMutation({
    mutationFn: () => call(handOver, { params }),
    onSuccess: async () => {
      await navigate(`/rooms/${roomId}`)
      announce(say('rooms.handed-over'))
      return readAgain()
    },
  })
  const error = amend.error ?? hand.error
  return (
    <>
      <SelectField
        label={say('rooms.role-of', { name: member.personalName })}
        isLabelHidden
        value={role}
        error={error ? errorWords(error) : undefined}
        onChange={(event) => amend.mutate(ROLES.find((one) => one === event.target.value) ?? 'member')}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {say(`rooms.role-${one}`)}
          </option>
        ))}
      </SelectField>
      {isHanding ? (
        <span className="acts-row" role="group" aria-label={say('rooms.hand-over')}>
          {say('rooms.hand-over-why')}
          <Button look="grave" isBusy={hand.isPending} onClick={() => hand.mutate()}>
            {say('rooms.hand-over-now')}
          </Button>
          <Button onClick={() => setIsHanding(false)}>{say('rooms.remove-not')}</Button>
        </span>
      ) : (
        <button type="button" className="button-plain" onClick={() => setIsHanding(true)}>
          {say('rooms.hand-over')}
        </button>
      )}
    </>
  )
}
