import { Suspense } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { Failed } from '#ui/failed.tsx'
import { Page } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { Shell } from './shell.tsx'

/** What is behind the door. Whoever is not signed in is asked to, and comes back to where they wanted to go. */
export function Inside() {
  const me = useMe()
  const { pathname, hash } = useLocation()
  if (me.data === null) return <Navigate to="/sign-in" replace state={{ goingTo: pathname + hash }} />
  if (!me.data) {
    const failed = me.error ?? me.failureReason
    return (
      <div className="front-door">
        <header className="front-door-head font-serif text-reading">Cloakroom</header>
        <Page>
          <h1 className="unseen">{say('title.lobby')}</h1>
          {failed ? <Failed error={failed} onRetry={() => void me.refetch()} /> : <Waiting />}
        </Page>
      </div>
    )
  }
  return (
    <Shell me={me.data}>
      <ErrorBoundary place={pathname}>
        <Suspense
          fallback={
            <Page>
              <Waiting />
            </Page>
          }
        >
          <Outlet />
        </Suspense>
      </ErrorBoundary>
    </Shell>
  )
}
