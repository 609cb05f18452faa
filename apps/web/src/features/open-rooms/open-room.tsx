import type { OpenRoomView } from '@cloakroom/contract/join-requests.ts'
import { takeBackJoinRequest } from '@cloakroom/contract/join-requests.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { charterSentences } from '#lib/charter-words.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { AskToJoin } from './ask-to-join.tsx'

type OpenRoomProps = { room: OpenRoomView; mine: 'waiting' | 'accepted' | 'declined' | null }

/** A room that may be asked for: its purpose, its charter in plain sentences, and asking. */
export function OpenRoom({ room, mine }: OpenRoomProps) {
  return (
    <article className="border-b border-rule py-6 first:pt-0">
      <h2 className="text-title">{room.name}</h2>
      {room.purpose ? <p className="mt-1 max-w-[66ch] font-serif text-reading">{room.purpose}</p> : null}
      <details className="my-3">
        <summary className="button-plain">{say('rooms.charter')}</summary>
        <dl className="my-4 grid gap-3 tablet:grid-cols-2">
          {charterSentences(room.charter).map(({ title, text }) => (
            <div key={title}>
              <dt className="font-semibold">{title}</dt>
              <dd className="text-small text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Standing roomId={room.roomId} mine={mine} />
    </article>
  )
}

function Standing({ roomId, mine }: { roomId: string } & Pick<OpenRoomProps, 'mine'>) {
  const client = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => call(takeBackJoinRequest, { params: { openRoomId: roomId } }),
    onError: (error) => announce(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.openRooms() }),
  })
  switch (mine) {
    case null:
      return <AskToJoin roomId={roomId} />
    case 'waiting':
      return (
        <p className="acts-row" role="status">
          {say('open-rooms.waiting')}
          <Button isBusy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {say('open-rooms.take-back')}
          </Button>
        </p>
      )
    case 'accepted':
      return (
        <p className="acts-row">
          {say('open-rooms.accepted')} <ButtonLink to="/asked">{say('open-rooms.see-invitation')}</ButtonLink>
        </p>
      )
    case 'declined':
      return <p>{say('open-rooms.declined')}</p>
  }
}
