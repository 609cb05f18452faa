import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import { isInSight } from './read-marks.ts'

/** How long a post must be in sight to count as read, in milliseconds. */
const A_MOMENT = 1200
const STEPS = Array.from({ length: 11 }, (_, i) => i / 10)

/** Calls back with the id of each new post that was in sight for a moment, while somebody could look. */
export function useInSight(feed: RefObject<HTMLElement | null>, ids: readonly string[], onRead: (id: string) => void) {
  const read = useEffectEvent(onRead)
  const watched = ids.join(' ')
  useEffect(() => {
    const moments = new Map<string, ReturnType<typeof setTimeout>>()
    const stop = (id: string) => {
      clearTimeout(moments.get(id))
      moments.delete(id)
    }
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRect, boundingClientRect } of entries) {
          const id = target instanceof HTMLElement ? (target.dataset['post'] ?? '') : ''
          const isSeen = isInSight(intersectionRect.height, boundingClientRect.height, window.innerHeight)
          if (!isSeen || document.visibilityState === 'hidden') stop(id)
          else if (!moments.has(id))
            moments.set(
              id,
              setTimeout(() => read(id), A_MOMENT),
            )
        }
      },
      { threshold: STEPS },
    )
    const observe = () => {
      for (const id of watched.split(' ')) {
        const post = feed.current?.querySelector(`[data-post="${id}"]`)
        if (post) observer.observe(post)
      }
    }
    const turn = () => {
      for (const id of moments.keys()) stop(id)
      observer.disconnect()
      if (document.visibilityState === 'visible') observe()
    }
    turn()
    document.addEventListener('visibilitychange', turn)
    return () => {
      document.removeEventListener('visibilitychange', turn)
      observer.disconnect()
      for (const id of moments.keys()) stop(id)
    }
  }, [feed, watched])
}
