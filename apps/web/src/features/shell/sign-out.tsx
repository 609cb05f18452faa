import { signOut } from '@cloakroom/contract/sessions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keepNothingHere } from '#lib/kept-here.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'

/** Ends the session and leaves the page altogether, so that nothing read stays in memory. */
export function SignOut() {
  const client = useQueryClient()
  const leaving = useMutation({
    mutationFn: () => call(signOut),
    onSuccess: () => {
      client.clear()
      keepNothingHere()
      window.location.assign('/sign-in')
    },
    onError: (error) => announce(errorWords(error)),
  })
  return (
    <button type="button" className="rail-entry" onClick={() => leaving.mutate()}>
      {say('shell.sign-out')}
    </button>
  )
}
