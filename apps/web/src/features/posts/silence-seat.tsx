import { silenceSeat } from '@cloakroom/contract/order.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'

const LENGTHS = ['hour', 'day', 'week'] as const

/** Silences whoever wrote a post, for a time, without learning who it is. */
export function SilenceSeat({ roomId, postId, onDone }: { roomId: string; postId: string; onDone: () => void }) {
  const client = useQueryClient()
  const [length, setLength] = useState<(typeof LENGTHS)[number]>('day')
  const silence = useMutation({
    mutationFn: () => call(silenceSeat, { params: { roomId, postId }, body: { length } }),
    onSuccess: () => {
      announce(say('order.silenced'))
      void client.invalidateQueries({ queryKey: keys.desk(roomId) })
      onDone()
    },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        silence.mutate()
      }}
    >
      <Choice
        legend={say('order.silence-length')}
        hint={say('order.silence-why')}
        options={LENGTHS.map((value) => ({ value, label: say(`order.length-${value}`) }))}
        value={length}
        onChange={setLength}
        isCompact
      />
      {silence.error ? (
        <p role="alert" className="field-error">
          {errorWords(silence.error)}
        </p>
      ) : null}
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={silence.isPending}>
          {say('order.silence-now')}
        </Button>
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}
