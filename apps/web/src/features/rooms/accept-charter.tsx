import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { acceptCharter } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { isRefused } from '#lib/refused.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { CharterChanges } from './charter-changes.tsx'
import { useCharters } from './use-charters.ts'

/** A new version of the charter: what has changed since the one that was accepted, and the acceptance. */
export function AcceptCharter({ room }: { room: MyRoomView }) {
  const { id: roomId, charter } = room.room
  const { accepted } = room.abilities
  const client = useQueryClient()
  const versions = useCharters(roomId, charter.version)
  const before = versions.data?.find((one) => one.charter.version === accepted)?.charter
  const accepting = useMutation({
    mutationFn: () => call(acceptCharter, { params: { roomId }, body: { version: charter.version } }),
    onSuccess: (mine) => {
      client.setQueryData(keys.room(roomId), mine)
      announce(say('charters.accepted'))
    },
    // Somebody has amended it once more: it is read anew.
    onError: (error) =>
      isRefused(error, 'charter.outdated', 'room.closed')
        ? client.invalidateQueries({ queryKey: keys.room(roomId) })
        : undefined,
  })
  return (
    <section className="notice notice-plain" aria-labelledby="new-charter">
      <h2 id="new-charter" className="text-title">
        {say('charters.new')}
      </h2>
      <p className="mt-1 max-w-[66ch]">{say('charters.new-why', { version: charter.version })}</p>
      {before ? <CharterChanges before={before} after={charter} /> : null}
      {versions.isPending ? <Waiting lines={3} /> : null}
      {versions.isError ? <Failed error={versions.error} onRetry={() => void versions.refetch()} /> : null}
      <p className="hint">{say('charters.older-stay')}</p>
      {accepting.isError ? (
        <p role="alert" className="field-error">
          {errorWords(accepting.error)}
        </p>
      ) : null}
      <p className="my-3">
        <Button look="main" isBusy={accepting.isPending} onClick={() => accepting.mutate()}>
          {say('charters.accept', { version: charter.version })}
        </Button>
      </p>
      <p className="hint">{say('charters.leave-instead')}</p>
    </section>
  )
}
