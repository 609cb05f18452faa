import type { MeView } from '@cloakroom/contract/members.ts'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import { useShortcut } from '#lib/keyboard.ts'
import { useLive } from '#lib/use-live.ts'
import { useArrival } from '#lib/use-arrival.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { useNextUnread } from '#lib/use-next-unread.ts'
import { say } from '#lib/words.ts'
import { NextUnreadButton } from './next-unread-button.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { Rail } from './rail.tsx'
import { Topbar } from './topbar.tsx'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list.tsx')).ShortcutList }))
const Drawer = lazy(async () => ({ default: (await import('./drawer.tsx')).Drawer }))

type Overlay = 'palette' | 'shortcuts' | 'drawer' | null

/** The house around every page: the rail, the top bar on a telephone, and what the keys do everywhere. */
export function Shell({ me, children }: { me: MeView; children: ReactNode }) {
  const { pathname } = useLocation()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const close = () => setOverlay(null)
  const next = useNextUnread()
  const unread = (useLobby().data?.rooms ?? []).reduce((sum, mine) => sum + mine.unread, 0)
  useArrival(close)
  useLive(me.id)
  useShortcut('n', 'keys.next-unread', () => next.mutate({}), true, true)
  useShortcut('/', 'keys.search', () => setOverlay('palette'), true, true)
  useShortcut('?', 'keys.shortcuts', () => setOverlay('shortcuts'), true, true)
  return (
    <>
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <OfflineBanner />
      <Topbar unread={unread} onOpen={() => setOverlay('drawer')} />
      <div className="house">
        <nav className="rail" aria-label={say('shell.nav')}>
          <Rail me={me} onSearch={() => setOverlay('palette')} onKeys={() => setOverlay('shortcuts')} />
        </nav>
        {children}
      </div>
      {unread > 0 && isForReading(pathname) ? <NextUnreadButton /> : null}
      <Suspense fallback={null}>
        {overlay === 'palette' ? <Palette onClose={close} /> : null}
        {overlay === 'shortcuts' ? <ShortcutList onClose={close} /> : null}
        {overlay === 'drawer' ? (
          <Drawer onClose={close}>
            <Rail me={me} onSearch={() => setOverlay('palette')} onKeys={() => setOverlay('shortcuts')} />
          </Drawer>
        ) : null}
      </Suspense>
    </>
  )
}

/** The button stands over words that are read, not over forms and tables. */
function isForReading(pathname: string): boolean {
  return pathname === '/' || /^\/rooms\/(?!new$)[^/]+(\/threads\/.*)?$/.test(pathname)
}
