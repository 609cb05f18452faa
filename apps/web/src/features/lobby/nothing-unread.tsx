import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'

/** Nothing to read: because all is read, or because the member has just come in and is shown where to begin. */
export function NothingUnread({ isFirstVisit }: { isFirstVisit: boolean }) {
  return isFirstVisit ? (
    <FirstVisit />
  ) : (
    <div className="grid max-w-[66ch] gap-2 py-4">
      <p className="font-serif text-title">{say('lobby.all-read')}</p>
      <p className="text-ink-2">{say('lobby.all-read-more')}</p>
    </div>
  )
}

function FirstVisit() {
  const abilities = useMe().data?.abilities
  const opensRooms = abilities?.opensRooms || abilities?.stewards
  return (
    <div className="grid max-w-[66ch] gap-3 py-4">
      <p className="font-serif text-title">{say('lobby.first-visit')}</p>
      <p className="text-ink-2">{say(opensRooms ? 'lobby.first-visit-host' : 'lobby.first-visit-more')}</p>
      <p className="acts-row">
        {opensRooms ? (
          <ButtonLink look="main" to="/rooms/new">
            {say('shell.open-a-room')}
          </ButtonLink>
        ) : null}
        {abilities?.stewards ? <ButtonLink to="/stewards">{say('lobby.invite')}</ButtonLink> : null}
        <ButtonLink to="/topics">{say('lobby.choose-topics')}</ButtonLink>
      </p>
    </div>
  )
}
