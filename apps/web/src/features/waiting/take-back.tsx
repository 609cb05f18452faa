import { takeBackWaiting } from '@cloakroom/contract/waiting.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { noteWaiting } from '#lib/my-waiting.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { isRefused } from '#lib/refused.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'

type TakeBackProps = {
  roomId: string
  postId: string
  /** The post beside which it stands; the focus goes there when it is gone. */
  beside: string | null
}

/** Takes back what waits. What came out in this moment is not there to take any more. */
export function TakeBack({ roomId, postId, beside }: TakeBackProps) {
  const client = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => call(takeBackWaiting, { params: { roomId, postId } }),
    onSuccess: () => announce(say('waiting.taken-back')),
    onError: (error) => announce(isRefused(error, 'not_found') ? say('waiting.is-out') : errorWords(error)),
    onSettled: async () => {
      await noteWaiting(client, roomId)
      const place = beside ? `#post-${beside}` : '.write-here'
      document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
    },
  })
  return (
    <p className="acts-row">
      <Button isBusy={takeBack.isPending} onClick={() => takeBack.mutate()}>
        {say('waiting.take-back')}
      </Button>
    </p>
  )
}
