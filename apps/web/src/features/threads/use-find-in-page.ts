import { useEffect, useEffectEvent, useState } from 'react'
import type { useThreadPosts } from './use-thread.ts'
import { MOST_PAGES } from './use-thread.ts'

/**
 * The browser finds only what is on the page. When its search is opened, the rest of the thread is read, as much of it as a page keeps; folded
 * words are on the page already. Says whether it is still coming, or has come as far as it will and is not all.
 */
export function useFindInPage(
  query: ReturnType<typeof useThreadPosts>,
  isDrawn: boolean,
): 'coming' | 'part' | undefined {
  const [isOn, setIsOn] = useState(false)
  const { isFetching, hasNextPage, hasPreviousPage } = query
  const hasRoom = (query.data?.pages.length ?? 0) < MOST_PAGES
  const isPart = hasNextPage || hasPreviousPage
  const isMore = isPart && hasRoom
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
  if (!isOn) return undefined
  if (isMore || !isDrawn) return 'coming'
  return isPart ? 'part' : undefined
}
