import type { ComponentType } from 'react'
import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { Inside } from './features/shell/inside.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'

/** A page that is fetched when somebody goes there. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }))
}

const LobbyPage = page(() => import('./pages/lobby-page.tsx'), 'LobbyPage')

/** Every address of the app. What is inside asks for a session; the front door does not. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Inside />}>
        <Route index element={<LobbyPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
