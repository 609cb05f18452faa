import { usePageTitle } from '#lib/page-title.ts'
import { useSubscriptions, useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { DigestTimeForm } from '../features/topics/digest-time-form.tsx'
import { FollowedPlaces } from '../features/topics/followed-places.tsx'
import { MailCameBack } from '../features/topics/mail-came-back.tsx'
import { TopicList } from '../features/topics/topic-list.tsx'

/** What one follows, how often one hears of it, and when. */
export function TopicsPage() {
  usePageTitle('title.topics')
  const topics = useTopics()
  const followed = useSubscriptions()
  const failed = topics.error ?? followed.error
  const retry = () => void Promise.all([topics.refetch(), followed.refetch()])
  return (
    <Page>
      <PageTitle title={say('topics.title')}>
        <p>{say('topics.lead')}</p>
      </PageTitle>
      {topics.data && followed.data ? (
        <>
          {followed.data.mail === 'came_back' ? <MailCameBack /> : null}
          <p>
            <ButtonLink to="/digests">{say('topics.read-digests')}</ButtonLink>
          </p>
          <section className="section">
            <h2>{say('digest-time.title')}</h2>
            <DigestTimeForm time={followed.data.time} />
          </section>
          <section className="section">
            <h2>{say('topics.rooms')}</h2>
            <p className="mb-4 text-ink-2">{say('topics.rooms-lead')}</p>
            <FollowedPlaces />
          </section>
          <section className="section">
            <h2>{say('topics.choose')}</h2>
            <TopicList topics={topics.data} subscriptions={followed.data.subscriptions} />
          </section>
        </>
      ) : null}
      {!failed && !(topics.data && followed.data) ? <Waiting lines={8} /> : null}
      {failed && !(topics.data && followed.data) ? <Failed error={failed} onRetry={retry} /> : null}
    </Page>
  )
}
