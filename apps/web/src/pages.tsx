import type { ComponentType } from 'react'
import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { fetchPatiently } from '#lib/fetch-patiently.ts'
import { speakMore } from '#lib/words.ts'
import { FrontDoor } from './features/front-door/front-door.tsx'
import { Inside } from './features/shell/inside.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>

/** A page that is fetched when somebody goes there, with its words. */
function page<Name extends string>(load: Load<Name>, name: Name) {
  return lazy(async () => {
    const [module] = await fetchPatiently(() => Promise.all([load(), speakMore()]))
    return { default: module[name] }
  })
}

/** A page on which one reads or writes: its words are there already. */
function readingPage<Name extends string>(load: Load<Name>, name: Name) {
  return lazy(async () => ({ default: (await fetchPatiently(load))[name] }))
}

const AboutPage = page(() => import('./pages/about-page.tsx'), 'AboutPage')
const ApiPage = page(() => import('./pages/api-page.tsx'), 'ApiPage')
const AskedPage = page(() => import('./pages/asked-page.tsx'), 'AskedPage')
const DraftsPage = page(() => import('./pages/drafts-page.tsx'), 'DraftsPage')
const DeskPage = page(() => import('./pages/desk-page.tsx'), 'DeskPage')
const ChainPage = page(() => import('./pages/chain-page.tsx'), 'ChainPage')
const EnterPage = page(() => import('./pages/enter-page.tsx'), 'EnterPage')
const InvitationPage = page(() => import('./pages/invitation-page.tsx'), 'InvitationPage')
const KeepingPage = page(() => import('./pages/keeping-page.tsx'), 'KeepingPage')
const LobbyPage = readingPage(() => import('./pages/lobby-page.tsx'), 'LobbyPage')
const OpenRoomPage = page(() => import('./pages/open-room-page.tsx'), 'OpenRoomPage')
const RoomPage = readingPage(() => import('./pages/room-page.tsx'), 'RoomPage')
const SettingsPage = page(() => import('./pages/settings-page.tsx'), 'SettingsPage')
const SignInPage = page(() => import('./pages/sign-in-page.tsx'), 'SignInPage')
const StewardsPage = page(() => import('./pages/stewards-page.tsx'), 'StewardsPage')
const ThreadPage = readingPage(() => import('./pages/thread-page.tsx'), 'ThreadPage')
const TopicsPage = page(() => import('./pages/topics-page.tsx'), 'TopicsPage')
const TwoKeysDeskPage = page(() => import('./pages/two-keys-desk-page.tsx'), 'TwoKeysDeskPage')
const TwoKeysPage = page(() => import('./pages/two-keys-page.tsx'), 'TwoKeysPage')
const UnsubscribePage = page(() => import('./pages/unsubscribe-page.tsx'), 'UnsubscribePage')

/** Every address of the app. What is inside asks for a session; the front door does not. */
export function Pages() {
  return (
    <Routes>
      <Route element={<FrontDoor />}>
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="enter" element={<EnterPage />} />
        <Route path="invitation" element={<InvitationPage />} />
        <Route path="unsubscribe/:token" element={<UnsubscribePage />} />
        <Route path="about" element={<AboutPage />} />
        <Route path="about/api" element={<ApiPage />} />
      </Route>
      <Route element={<Inside />}>
        <Route index element={<LobbyPage />} />
        <Route path="asked" element={<AskedPage />} />
        <Route path="drafts" element={<DraftsPage />} />
        <Route path="rooms/new" element={<OpenRoomPage />} />
        <Route path="rooms/:roomId" element={<RoomPage />} />
        <Route path="rooms/:roomId/desk" element={<DeskPage />} />
        <Route path="rooms/:roomId/keeping" element={<KeepingPage />} />
        <Route path="rooms/:roomId/threads/:threadId" element={<ThreadPage />} />
        <Route path="settings" element={<SettingsPage />} />
        <Route path="stewards" element={<StewardsPage />} />
        <Route path="stewards/chain" element={<ChainPage />} />
        <Route path="stewards/two-keys" element={<TwoKeysDeskPage />} />
        <Route path="two-keys" element={<TwoKeysPage />} />
        <Route path="topics" element={<TopicsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
