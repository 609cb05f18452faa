import { useEffect, useEffectEvent, useState } from 'react'
import type { useThreadPosts } from './use-thread.ts'
import { MOST_PAGES } from './use-thread.ts'

/**
 * The browser finds only what is on the page. When its search is opened, the rest of the thread is read, as much of it as a page keeps; folded
 * words are on the page already. Says whether it is still coming.
 */
export function useFindInPage(query: ReturnType<typeof useThreadPosts>): boolean {
  const [isOn, setIsOn] = useState(false)
  const { isFetching, hasNextPage, hasPreviousPage } = query
  const hasRoom = (query.data?.pages.length ?? 0) < MOST_PAGES
  const isMore = (hasNextPage || hasPreviousPage) && hasRoom
  const fetchMore = useEffectEvent(() => void (hasNextPage ? query.fetchNextPage() : query.fetchPreviousPage()))
  useEffect(() => {
    const hear = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if ((key === 'f' && (ctrlKey || metaKey) && !altKey) || key === 'F3') setIsOn(true)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  useEffect(() => {
    if (isOn && isMore && !isFetching) fetchMore()
  }, [isOn, isMore, isFetching])
  return isOn && isMore
}
