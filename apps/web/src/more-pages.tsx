import { Route, Routes } from 'react-router'
import { page } from '#lib/lazy-page.ts'
import { NotFoundPage } from './pages/not-found-page.tsx'

const AskedPage = page(() => import('./pages/asked-page.tsx'), 'AskedPage')
const ChainPage = page(() => import('./pages/chain-page.tsx'), 'ChainPage')
const CharterPage = page(() => import('./pages/charter-page.tsx'), 'CharterPage')
const DeskPage = page(() => import('./pages/desk-page.tsx'), 'DeskPage')
const DigestsPage = page(() => import('./pages/digests-page.tsx'), 'DigestsPage')
const DraftsPage = page(() => import('./pages/drafts-page.tsx'), 'DraftsPage')
const KeepingPage = page(() => import('./pages/keeping-page.tsx'), 'KeepingPage')
const KeepTopicsPage = page(() => import('./pages/keep-topics-page.tsx'), 'KeepTopicsPage')
const NotePage = page(() => import('./pages/note-page.tsx'), 'NotePage')
const NotesPage = page(() => import('./pages/notes-page.tsx'), 'NotesPage')
const NotificationsPage = page(() => import('./pages/notifications-page.tsx'), 'NotificationsPage')
const SearchPage = page(() => import('./pages/search-page.tsx'), 'SearchPage')
const OpenRoomsPage = page(() => import('./pages/open-rooms-page.tsx'), 'OpenRoomsPage')
const SentDigestPage = page(() => import('./pages/sent-digest-page.tsx'), 'SentDigestPage')
const SettingsPage = page(() => import('./pages/settings-page.tsx'), 'SettingsPage')
const StewardsPage = page(() => import('./pages/stewards-page.tsx'), 'StewardsPage')
const TopicsPage = page(() => import('./pages/topics-page.tsx'), 'TopicsPage')
const TwoKeysDeskPage = page(() => import('./pages/two-keys-desk-page.tsx'), 'TwoKeysDeskPage')
const TwoKeysPage = page(() => import('./pages/two-keys-page.tsx'), 'TwoKeysPage')
const WordsElsewherePage = page(() => import('./pages/words-elsewhere-page.tsx'), 'WordsElsewherePage')

/** Every address inside but those on which one reads: where they lead is fetched when somebody leaves the words for it. */
export function MorePages() {
  return (
    <Routes>
      <Route path="asked" element={<AskedPage />} />
      <Route path="digests" element={<DigestsPage />} />
      <Route path="digests/:digestId" element={<SentDigestPage />} />
      <Route path="drafts" element={<DraftsPage />} />
      <Route path="open-rooms" element={<OpenRoomsPage />} />
      <Route path="rooms/:roomId/charter" element={<CharterPage />} />
      <Route path="rooms/:roomId/desk" element={<DeskPage />} />
      <Route path="rooms/:roomId/keeping" element={<KeepingPage />} />
      <Route path="rooms/:roomId/notes" element={<NotesPage />} />
      <Route path="rooms/:roomId/notes/:noteId" element={<NotePage />} />
      <Route path="rooms/:roomId/words-elsewhere" element={<WordsElsewherePage />} />
      <Route path="notifications" element={<NotificationsPage />} />
      <Route path="search" element={<SearchPage />} />
      <Route path="settings" element={<SettingsPage />} />
      <Route path="stewards" element={<StewardsPage />} />
      <Route path="stewards/chain" element={<ChainPage />} />
      <Route path="stewards/topics" element={<KeepTopicsPage />} />
      <Route path="stewards/two-keys" element={<TwoKeysDeskPage />} />
      <Route path="two-keys" element={<TwoKeysPage />} />
      <Route path="topics" element={<TopicsPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
