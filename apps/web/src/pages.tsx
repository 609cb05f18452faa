import type { ComponentType } from 'react'
import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { FrontDoor } from './features/front-door/front-door.tsx'
import { Inside } from './features/shell/inside.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'

/** A page that is fetched when somebody goes there. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }))
}

const AboutPage = page(() => import('./pages/about-page.tsx'), 'AboutPage')
const ApiPage = page(() => import('./pages/api-page.tsx'), 'ApiPage')
const AskedPage = page(() => import('./pages/asked-page.tsx'), 'AskedPage')
const DraftsPage = page(() => import('./pages/drafts-page.tsx'), 'DraftsPage')
const DeskPage = page(() => import('./pages/desk-page.tsx'), 'DeskPage')
const EnterPage = page(() => import('./pages/enter-page.tsx'), 'EnterPage')
const InvitationPage = page(() => import('./pages/invitation-page.tsx'), 'InvitationPage')
const KeepingPage = page(() => import('./pages/keeping-page.tsx'), 'KeepingPage')
const LobbyPage = page(() => import('./pages/lobby-page.tsx'), 'LobbyPage')
const OpenRoomPage = page(() => import('./pages/open-room-page.tsx'), 'OpenRoomPage')
const RoomPage = page(() => import('./pages/room-page.tsx'), 'RoomPage')
const SettingsPage = page(() => import('./pages/settings-page.tsx'), 'SettingsPage')
const SignInPage = page(() => import('./pages/sign-in-page.tsx'), 'SignInPage')
const StewardsPage = page(() => import('./pages/stewards-page.tsx'), 'StewardsPage')
const ThreadPage = page(() => import('./pages/thread-page.tsx'), 'ThreadPage')
const TopicsPage = page(() => import('./pages/topics-page.tsx'), 'TopicsPage')
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
        <Route path="topics" element={<TopicsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
