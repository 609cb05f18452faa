import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'

/** Nothing to read: because all is read, or because the member has just come in. */
export function NothingUnread({ isFirstVisit }: { isFirstVisit: boolean }) {
  return (
    <div className="grid max-w-[66ch] justify-items-start gap-3 py-4">
      <p className="font-serif text-title">{say(isFirstVisit ? 'lobby.first-visit' : 'lobby.all-read')}</p>
      <p className="text-ink-2">{say(isFirstVisit ? 'lobby.first-visit-more' : 'lobby.all-read-more')}</p>
      {isFirstVisit ? <ButtonLink to="/topics">{say('lobby.choose-topics')}</ButtonLink> : null}
    </div>
  )
}
