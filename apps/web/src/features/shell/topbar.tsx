import { Link } from 'react-router'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'

/** On a telephone: the way to the rooms, home, and how much is new. */
export function Topbar({ unread, onOpen }: { unread: number; onOpen: () => void }) {
  return (
    <header className="topbar">
      <Button look="plain" aria-haspopup="dialog" onClick={onOpen}>
        {say('shell.open-nav')}
      </Button>
      <Link to="/" className="mx-auto flex min-h-11 items-center font-serif text-base text-ink no-underline">
        Cloakroom
      </Link>
      <span className="min-w-12 text-end">{unread > 0 ? say('shell.new-count', { count: unread }) : null}</span>
    </header>
  )
}
