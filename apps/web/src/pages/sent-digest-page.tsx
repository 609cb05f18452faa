import { Link, useParams } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page } from '#ui/page.tsx'
import { SentDigest } from '../features/digests/sent-digest.tsx'

/** One digest of one's archive. */
export function SentDigestPage() {
  const { digestId = '' } = useParams()
  usePageTitle('title.digests')
  return (
    <Page>
      <p>
        <Link to="/digests" className="crumb">
          {say('title.digests')}
        </Link>
      </p>
      <SentDigest key={digestId} digestId={digestId} />
    </Page>
  )
}
