import { MARKS, type Mark } from '@cloakroom/charter/marks.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import { markPost } from '@cloakroom/contract/posts.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { exchange } from '#lib/apply-event.ts'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'

type MarkPostProps = {
  roomId: string
  post: Extract<PostView, { state: 'standing' }>
  doesWait: boolean
  onDone: () => void
}

/** How one’s own words may be used by others, beyond what the charter says. */
export function MarkPost({ roomId, post, doesWait, onDone }: MarkPostProps) {
  const client = useQueryClient()
  const [mark, setMark] = useState<Mark | 'none'>(post.mark ?? 'none')
  const marking = useMutation({
    mutationFn: () =>
      call(markPost, { params: { roomId, postId: post.id }, body: { mark: mark === 'none' ? null : mark } }),
    onSuccess: (marked) => {
      exchange(client, roomId, marked)
      announce(say(doesWait ? 'quotes.marked-later' : 'quotes.marked'))
      onDone()
    },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        marking.mutate()
      }}
    >
      <Choice
        legend={say('quotes.mark-legend')}
        hint={say(doesWait ? 'quotes.mark-waits' : 'quotes.mark-hint')}
        options={(['none', ...MARKS] as const).map((value) => ({
          value,
          label: say(`quotes.mark-${value}`),
          consequence: say(`quotes.mark-${value}-means`),
        }))}
        value={mark}
        onChange={setMark}
      />
      {marking.isError ? <p role="alert">{errorWords(marking.error)}</p> : null}
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={marking.isPending}>
          {say('quotes.mark-keep')}
        </Button>
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}
