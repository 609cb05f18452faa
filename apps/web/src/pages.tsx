import { Route, Routes } from 'react-router'
import { page, readingPage } from '#lib/lazy-page.ts'
import { FrontDoor } from './features/front-door/front-door.tsx'
import { Inside } from './features/shell/inside.tsx'

const AboutPage = page(() => import('./pages/about-page.tsx'), 'AboutPage')
const ApiPage = page(() => import('./pages/api-page.tsx'), 'ApiPage')
const EnterPage = page(() => import('./pages/enter-page.tsx'), 'EnterPage')
const InvitationPage = page(() => import('./pages/invitation-page.tsx'), 'InvitationPage')
const LobbyPage = readingPage(() => import('./pages/lobby-page.tsx'), 'LobbyPage')
const OpenRoomPage = page(() => import('./pages/open-room-page.tsx'), 'OpenRoomPage')
const RoomPage = readingPage(() => import('./pages/room-page.tsx'), 'RoomPage')
const SharedNotePage = page(() => import('./pages/shared-note-page.tsx'), 'SharedNotePage')
const SignInPage = page(() => import('./pages/sign-in-page.tsx'), 'SignInPage')
const ThreadPage = readingPage(() => import('./pages/thread-page.tsx'), 'ThreadPage')
const UnsubscribePage = page(() => import('./pages/unsubscribe-page.tsx'), 'UnsubscribePage')
const MorePages = page(() => import('./more-pages.tsx'), 'MorePages')

/** Every address of the app. What is inside asks for a session; the front door does not. */
export function Pages() {
  return (
    <Routes>
      <Route path="notes/:token" element={<SharedNotePage />} />
      <Route element={<FrontDoor />}>
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="enter" element={<EnterPage />} />
        <Route path="invitation" element={<InvitationPage />} />
        <Route path="unsubscribe/:token" element={<UnsubscribePage />} />
        <Route path="unsubscribe/:of/:token" element={<UnsubscribePage />} />
        <Route path="about" element={<AboutPage />} />
        <Route path="about/api" element={<ApiPage />} />
      </Route>
      <Route element={<Inside />}>
        <Route index element={<LobbyPage />} />
        <Route path="rooms/new" element={<OpenRoomPage />} />
        <Route path="rooms/:roomId" element={<RoomPage />} />
        <Route path="rooms/:roomId/threads/:threadId" element={<ThreadPage />} />
        <Route path="*" element={<MorePages />} />
      </Route>
    </Routes>
  )
}
