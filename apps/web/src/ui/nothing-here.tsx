import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from './button.tsx'
import { PageTitle } from './page.tsx'

/** The same words for everything that is not there: a wrong address, a room one may not enter, a room that never was. */
export function NothingHere() {
  usePageTitle('title.not-found')
  return (
    <>
      <PageTitle title={say('not-found.title')}>
        <p>{say('not-found.why')}</p>
      </PageTitle>
      <p>
        <ButtonLink look="main" to="/">
          {say('not-found.on')}
        </ButtonLink>
      </p>
    </>
  )
}
