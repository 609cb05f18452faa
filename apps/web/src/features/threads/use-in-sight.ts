import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import { idOf, postsInWindow } from './current-post.ts'
import { isInSight } from './read-marks.ts'

/** How long a post must be in sight to count as read, and how often one looks, in milliseconds. */
const A_MOMENT = 1200
const A_LOOK = 300

/**
 * Calls back with the id of each new post that was in sight for a moment, while somebody could look. It looks now and then: an observer of
 * hundreds of posts would be asked about all of them in every frame that is scrolled.
 */
export function useInSight(feed: RefObject<HTMLElement | null>, ids: readonly string[], onRead: (id: string) => void) {
  const read = useEffectEvent(onRead)
  const isWatched = useEffectEvent((id: string) => ids.includes(id))
  const isAny = ids.length > 0
  useEffect(() => {
    if (!isAny) return undefined
    let since = new Map<string, number>()
    const look = () => {
      const now = performance.now()
      const before = since
      since = new Map()
      if (document.visibilityState === 'hidden') return
      for (const post of postsInWindow(feed.current)) {
        const id = idOf(post) ?? ''
        const { top, bottom, height } = post.getBoundingClientRect()
        const shown = Math.min(bottom, window.innerHeight) - Math.max(top, 0)
        if (!isWatched(id) || !isInSight(shown, height, window.innerHeight)) continue
        const begun = before.get(id) ?? now
        since.set(id, begun)
        if (now - begun >= A_MOMENT) read(id)
      }
    }
    const looking = setInterval(look, A_LOOK)
    return () => clearInterval(looking)
  }, [feed, isAny])
}
