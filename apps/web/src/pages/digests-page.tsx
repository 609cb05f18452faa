import { usePageTitle } from '#lib/page-title.ts'
import { useFollowedPlaces } from '#lib/use-followed-places.ts'
import { useSubscriptions } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { DigestArchive } from '../features/digests/digest-archive.tsx'
import { NextDigest } from '../features/digests/next-digest.tsx'

/** Digests to read in the house: the next one as it is by now, and those that were mailed. */
export function DigestsPage() {
  usePageTitle('title.digests')
  const topics = useSubscriptions()
  const places = useFollowedPlaces()
  const failed = topics.error ?? places.error
  const followed =
    topics.data && places.data
      ? [...topics.data.subscriptions, ...places.data.rooms, ...places.data.threads]
      : undefined
  return (
    <Page>
      <PageTitle title={say('title.digests')}>
        <p>{say('digest.page-lead')}</p>
      </PageTitle>
      {followed && followed.length > 0 ? (
        <section>
          <h2 className="mb-3">{say('digest.title')}</h2>
          <NextDigest rhythms={new Set(followed.map(({ rhythm }) => rhythm))} />
        </section>
      ) : null}
      {followed?.length === 0 ? <p className="font-serif text-reading">{say('digest.follow-nothing')}</p> : null}
      {!followed && !failed ? <Waiting lines={6} /> : null}
      {!followed && failed ? (
        <Failed error={failed} onRetry={() => void Promise.all([topics.refetch(), places.refetch()])} />
      ) : null}
      <p className="mt-6">
        <ButtonLink to="/topics">{say('digest.choose')}</ButtonLink>
      </p>
      <section className="section">
        <h2>{say('digest.archive')}</h2>
        <p className="mb-4 text-ink-2">{say('digest.archive-lead')}</p>
        <DigestArchive />
      </section>
    </Page>
  )
}
