import { wordsWait } from '@cloakroom/charter/batches.ts'
import { amendRules } from '@cloakroom/contract/order.ts'
import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/text-field.tsx'

const MINUTES = [0, 5, 15, 60, 240]
const POSTS = [0, 1, 2, 3, 5]

/** Slow mode and the rule of first posts. Not where nobody is attributed. */
export function RoomRules({ room }: { room: RoomView }) {
  const client = useQueryClient()
  const [rules, setRules] = useState(room.rules)
  const amend = useMutation({
    mutationFn: () => call(amendRules, { params: { roomId: room.id }, body: rules }),
    onSuccess: () => {
      announce(say('order.rules-kept'))
      return client.invalidateQueries({ queryKey: keys.room(room.id) })
    },
  })
  if (wordsWait(room.charter)) return <p>{say('order.rules-not-here')}</p>
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        amend.mutate()
      }}
    >
      <p className="hint">{say('order.rules-why')}</p>
      <SelectField
        label={say('order.slow')}
        value={rules.slowMinutes}
        onChange={(event) => setRules({ ...rules, slowMinutes: Number(event.target.value) })}
      >
        {withOwn(MINUTES, room.rules.slowMinutes).map((count) => (
          <option key={count} value={count}>
            {count === 0 ? say('order.slow-off') : say('order.slow-minutes', { count })}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={say('order.first')}
        value={rules.firstPosts}
        error={amend.error ? errorWords(amend.error) : undefined}
        onChange={(event) => setRules({ ...rules, firstPosts: Number(event.target.value) })}
      >
        {withOwn(POSTS, room.rules.firstPosts).map((count) => (
          <option key={count} value={count}>
            {count === 0 ? say('order.first-off') : say('order.first-count', { count })}
          </option>
        ))}
      </SelectField>
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={amend.isPending}>
          {say('order.rules-keep')}
        </Button>
        {amend.isSuccess ? <span role="status">{say('order.rules-kept')}</span> : null}
      </p>
    </form>
  )
}

/** What holds now is among what may be chosen, whoever set it. */
function withOwn(choices: readonly number[], now: number): number[] {
  return [...new Set([...choices, now])].toSorted((a, b) => a - b)
}
