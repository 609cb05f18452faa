import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { isInWindow } from './current-post.ts'

/** Those posts that came and are not in the window now. */
export function useAway(feed: RefObject<HTMLElement | null>, arrivals: readonly string[]): readonly string[] {
  const [away, setAway] = useState<readonly string[]>([])
  useEffect(() => {
    const look = () =>
      setAway((before) => {
        const now = arrivals.filter((id) => !isInWindow(feed.current, id))
        return now.join(' ') === before.join(' ') ? before : now
      })
    look()
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [feed, arrivals])
  return away
}
