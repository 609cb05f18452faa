import type { MeView } from '@cloakroom/contract/members.ts'
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { press } from '#lib/keyboard.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { useNotifications } from '#lib/use-notifications.ts'
import { say } from '#lib/words.ts'
import { RailTopics } from './rail-topics.tsx'
import { SignOut } from './sign-out.tsx'

type RailProps = { me: MeView; onSearch: () => void; onKeys: () => void }

/** The way through the house: rooms with what is new in them, topics, and what is mine. */
export function Rail({ me, onSearch, onKeys }: RailProps) {
  const lobby = useLobby().data
  const asked = lobby?.invitations.length ?? 0
  return (
    <>
      <p className="brand">
        <Link to="/">Cloakroom</Link>
        <small>{me.personalName}</small>
      </p>
      <Entry to="/">{say('shell.home')}</Entry>
      <Act onClick={() => press('n')} hint="n">
        {say('shell.next-unread')}
      </Act>
      <Act onClick={onSearch} hint="/">
        {say('shell.search')}
      </Act>
      <Entry to="/search">{say('shell.look')}</Entry>

      <h2 className="label-small rail-heading">{say('shell.rooms')}</h2>
      {lobby?.rooms.map(({ room, unread }) => (
        <Entry key={room.id} to={`/rooms/${room.id}`} unread={unread}>
          {room.name}
          {room.state === 'closed' ? <span className="text-ink-3"> · {say('shell.closed-room')}</span> : null}
        </Entry>
      ))}
      {lobby?.rooms.length === 0 ? <p className="px-2 text-ink-3">{say('shell.no-rooms')}</p> : null}
      <Entry to="/open-rooms">{say('shell.open-rooms')}</Entry>
      {me.abilities.opensRooms || me.abilities.stewards ? (
        <Entry to="/rooms/new">{say('shell.open-a-room')}</Entry>
      ) : null}

      <RailTopics news={lobby?.news ?? []} />

      <h2 className="label-small rail-heading">{say('shell.for-me')}</h2>
      <Entry to="/notifications" unread={useNotifications().data?.notifications.length ?? 0}>
        {say('shell.notifications')}
      </Entry>
      <Entry to="/asked" unread={asked}>
        {say('shell.asked')}
      </Entry>
      <Entry to="/drafts">{say('shell.drafts')}</Entry>
      <Entry to="/digests">{say('shell.read-digests')}</Entry>
      <Entry to="/topics">{say('shell.digests')}</Entry>
      <Entry to="/settings">{say('shell.settings')}</Entry>
      {me.abilities.stewards ? <Entry to="/stewards">{say('shell.stewards')}</Entry> : null}

      <hr className="mx-2 my-4 border-rule" />
      <Entry to="/about">{say('shell.about')}</Entry>
      <Entry to="/two-keys">{say('shell.two-keys')}</Entry>
      <Act onClick={onKeys} hint="?">
        {say('shell.shortcuts')}
      </Act>
      <SignOut />
    </>
  )
}

function Entry({ to, unread = 0, children }: { to: string; unread?: number; children: ReactNode }) {
  return (
    <NavLink
      to={to}
      end={to === '/' || to === '/rooms/new' || to === '/about' || to === '/stewards'}
      className="rail-entry"
    >
      <span className="min-w-0">{children}</span>
      {unread > 0 ? (
        <b>
          {unread}
          <span className="unseen"> {say('shell.new-count', { count: '' })}</span>
        </b>
      ) : null}
    </NavLink>
  )
}

function Act({ onClick, hint, children }: { onClick: () => void; hint: string; children: ReactNode }) {
  return (
    <button type="button" className="rail-entry" onClick={onClick}>
      {children}
      <kbd aria-hidden="true" className="pointer-coarse:hidden">
        {hint}
      </kbd>
    </button>
  )
}
