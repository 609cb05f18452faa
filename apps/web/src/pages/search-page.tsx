import { useLocation, useNavigate } from 'react-router'
import { lookingIn } from '#lib/looking.ts'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { FoundPosts } from '../features/search/found-posts.tsx'
import { SearchForm } from '../features/search/search-form.tsx'
import '../features/search/search.css'

/** Each search is a step of its own: going back shows the one before. */
export function SearchPage() {
  usePageTitle('title.search')
  const { state, key } = useLocation()
  const navigate = useNavigate()
  const looking = lookingIn(state)
  return (
    <Page>
      <PageTitle title={say('search.title')}>
        <p>{say('search.lead')}</p>
      </PageTitle>
      <SearchForm
        key={key}
        looking={looking}
        onLook={(wanted) => void navigate('/search', { state: wanted, preventScrollReset: true })}
      />
      {looking.words.trim() === '' ? null : <FoundPosts looking={looking} />}
    </Page>
  )
}
