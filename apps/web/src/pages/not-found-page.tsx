import { NothingHere } from '#ui/nothing-here.tsx'
import { Page } from '#ui/page.tsx'

/** For every address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page>
      <NothingHere />
    </Page>
  )
}
