import type { RefObject } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useShortcut } from '#lib/keyboard.ts'
import { say } from '#lib/words.ts'
import { useFindInPage } from './use-find-in-page.ts'
import { useMyPlace } from './use-my-place.ts'
import type { useThreadPosts } from './use-thread.ts'
import './reading-aids.css'

type ReadingAidsProps = {
  roomId: string
  threadId: string
  feed: RefObject<HTMLElement | null>
  query: ReturnType<typeof useThreadPosts>
  /** Whether all that was read stands on the page. */
  isDrawn: boolean
  goTo: (postId: string) => void
}

/** Keeps the reader’s place for all their devices and takes them back to it; lets the browser find in the whole thread. */
export function ReadingAids({ roomId, threadId, feed, query, isDrawn, goTo }: ReadingAidsProps) {
  const { was, forget } = useMyPlace({ roomId, threadId }, feed)
  const goBack = () => {
    if (was) goTo(was)
    forget()
  }
  useShortcut('b', 'keys.where-i-was', goBack, was !== undefined)
  const found = useFindInPage(query, isDrawn)
  const [isFindAidClosed, setIsFindAidClosed] = useState(false)
  return (
    <div role="status" className="reading-aids">
      {found === 'coming' ? <p className="find-aid">{say('threads.loading-all')}</p> : null}
      {found === 'part' && !isFindAidClosed ? (
        <p className="find-aid">
          {say('threads.found-in-part')}{' '}
          <Link to="/search" state={{ roomId, threadId }} className="link">
            {say('threads.find-in-all')}
          </Link>{' '}
          <button type="button" className="link" onClick={() => setIsFindAidClosed(true)}>
            {say('threads.close-find-aid')}
          </button>
        </p>
      ) : null}
      {was ? (
        <button type="button" className="where-i-was" onClick={goBack}>
          {say('threads.where-i-was')} <kbd>B</kbd>
        </button>
      ) : null}
    </div>
  )
}
