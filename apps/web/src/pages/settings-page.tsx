import { Link } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { MailKeyForm } from '../features/members/mail-key-form.tsx'
import { RegionForm } from '../features/members/region-form.tsx'
import { SchemeChoice } from '../features/members/scheme-choice.tsx'
import { WhoForm } from '../features/members/who-form.tsx'
import { PassPhraseForm } from '../features/sessions/pass-phrase-form.tsx'
import { SessionList } from '../features/sessions/session-list.tsx'

export function SettingsPage() {
  usePageTitle('title.settings')
  const me = useMe().data
  return (
    <Page>
      <PageTitle title={say('settings.title')} />
      <div className="max-w-[40rem]">
        <section>
          <h2 className="mb-3">{say('settings.who')}</h2>
          {me ? <WhoForm me={me} /> : null}
        </section>
        <section className="section">
          <RegionForm />
        </section>
        <section className="section">
          <SchemeChoice />
        </section>
        <section className="section">
          <h2>{say('ways.settings')}</h2>
          <p className="mb-4 text-ink-2">{say('ways.settings-lead')}</p>
          <Link to="/notifications">{say('ways.settings-link')}</Link>
        </section>
        <section className="section">
          <h2>{say('settings.sealed')}</h2>
          <p className="mb-4 text-ink-2">{say('settings.sealed-lead')}</p>
          <MailKeyForm />
        </section>
        <section className="section">
          <h2>{say('settings.phrase')}</h2>
          <p className="mb-4 text-ink-2">{say('settings.phrase-lead')}</p>
          <PassPhraseForm />
        </section>
        <section className="section">
          <h2>{say('settings.sessions')}</h2>
          <p className="mb-4 text-ink-2">{say('settings.sessions-lead')}</p>
          <SessionList />
        </section>
      </div>
    </Page>
  )
}
