import { endQuoteRequest } from '@cloakroom/contract/quote-requests.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'

/** Takes a request back, or an approval, as long as it has not been used. */
export function TakeBack({ roomId, requestId }: { roomId: string; requestId: string }) {
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: () => call(endQuoteRequest, { params: { roomId, quoteRequestId: requestId } }),
    onSuccess: () => {
      announce(say('quotes.taken-back'))
      return client.invalidateQueries({ queryKey: keys.quoteRequests(roomId) })
    },
  })
  return (
    <>
      {end.isError ? <p role="alert">{errorWords(end.error)}</p> : null}
      <p className="acts-row">
        <Button isBusy={end.isPending} onClick={() => end.mutate()}>
          {say('quotes.take-back')}
        </Button>
      </p>
    </>
  )
}
