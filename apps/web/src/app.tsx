import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense, useEffect } from 'react'
import { BrowserRouter } from 'react-router'
import { findHouseAgain } from '#lib/find-house-again.ts'
import { listenForShortcuts } from '#lib/keyboard.ts'
import { makeQueryClient } from '#lib/query-client.ts'
import { Announcer } from '#ui/announcer.tsx'
import { Pages } from './pages.tsx'

const client = makeQueryClient()

/** The house in one tab. */
export function App() {
  useEffect(() => listenForShortcuts(document), [])
  useEffect(() => findHouseAgain(client), [])
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <Suspense fallback={null}>
            <Pages />
          </Suspense>
        </BrowserRouter>
        <Announcer />
      </QueryClientProvider>
    </StrictMode>
  )
}
