import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Looking } from '#lib/looking.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Dialog } from '#ui/dialog.tsx'
import { type FoundPlace, foundInLobby } from './found-in-lobby.ts'
import '#ui/fields.css'

type Chosen = FoundPlace & { state?: Partial<Looking>; key?: string }

/** Goes to a room or a thread by a few letters of its name. Arrows choose, Enter goes. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [letters, setLetters] = useState('')
  const [chosen, setChosen] = useState(0)
  const navigate = useNavigate()
  const lobby = useLobby().data
  const { pathname } = useLocation()
  const found: Chosen[] = [...(lobby ? foundInLobby(lobby, letters) : []), ...searchesFor(letters, pathname)]
  const go = (place: Chosen | undefined) => {
    if (!place) return
    onClose()
    void navigate(place.to, { state: place.state })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((chosen + step + found.length) % Math.max(found.length, 1))
    if (event.key === 'Enter') go(found[chosen])
    if (step || event.key === 'Enter') event.preventDefault()
  }
  return (
    <Dialog title={say('shell.search')} isTitleHidden onClose={onClose}>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that is asked for by a key is typed into at once
        autoFocus
        className="input"
        role="combobox"
        aria-label={say('shell.search')}
        aria-expanded="true"
        aria-controls="palette-found"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
        placeholder={say('shell.palette-hint')}
        autoComplete="off"
        value={letters}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setLetters(event.target.value)
          setChosen(0)
        }}
      />
      <div id="palette-found" role="listbox" aria-label={say('shell.palette-results')} className="mt-3">
        {found.map((place, index) => (
          <div key={place.key ?? place.to} id={`palette-${index}`} role="option" aria-selected={index === chosen}>
            <button
              type="button"
              tabIndex={-1}
              className="rail-entry aria-[current=page]:bg-accent-wash"
              aria-current={index === chosen ? 'page' : undefined}
              onClick={() => go(place)}
            >
              <span>
                {place.name}
                {place.room ? <span className="text-ink-3"> {say('shell.in-room', { room: place.room })}</span> : null}
              </span>
              {place.unread > 0 ? <b>{place.unread}</b> : null}
            </button>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="hint mt-3">{say('shell.palette-none')}</p> : null}
    </Dialog>
  )
}

/** What was typed may be words to look for: where one is, and everywhere. */
function searchesFor(letters: string, pathname: string): Chosen[] {
  const words = letters.trim()
  if (words === '') return []
  const [, roomId, threadId] = /^\/rooms\/([0-9a-f-]{36})(?:\/threads\/([^/]+))?/.exec(pathname) ?? []
  const search = (name: string, key: string, place: Partial<Looking>) => ({
    to: '/search',
    state: { words, ...place },
    name,
    key,
    room: null,
    unread: 0,
  })
  return [
    ...(roomId ? [search(say('shell.look-here', { words }), 'here', { roomId, threadId: threadId ?? '' })] : []),
    search(say('shell.look-for', { words }), 'everywhere', {}),
  ]
}
