import { Suspense } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { useArrival } from '#lib/use-arrival.ts'
import { say } from '#lib/words.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { Page } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** Around pages that anybody may read: nothing here tells whether somebody is signed in. */
export function FrontDoor() {
  const { pathname } = useLocation()
  useArrival()
  return (
    <div className="front-door">
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <header className="front-door-head">
        <Link to="/" className="font-serif text-reading no-underline">
          Cloakroom
        </Link>
        <span className="text-small text-ink-3">{say('front-door.tagline')}</span>
      </header>
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
      <footer className="front-door-foot">
        <Link to="/">{say('front-door.inside')}</Link>
        <Link to="/about">{say('front-door.promises')}</Link>
        <Link to="/about/api">{say('front-door.api')}</Link>
      </footer>
    </div>
  )
}
