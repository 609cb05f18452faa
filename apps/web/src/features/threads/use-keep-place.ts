import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { drawnPosts, firstBelow, idOf } from './current-post.ts'

type Anchor = { post: string; top: number; scrolled: number }
/** Below the top bar of a telephone. */
const TOP = 56

/**
 * Keeps what is being read where it is when something above it grows, shrinks, comes or goes: the first post in view is the anchor.
 * The browser's own anchoring is off inside the feed (`overflow-anchor: none`), since not all browsers have it and two would add up.
 */
export function useKeepPlace(feed: RefObject<HTMLElement | null>): void {
  const anchor = useRef<Anchor | null>(null)

  useLayoutEffect(() => {
    restore(feed.current, anchor.current)
    anchor.current = anchorIn(feed.current)
  })

  useEffect(() => {
    const note = () => {
      anchor.current = anchorIn(feed.current)
    }
    const resized = new ResizeObserver(() => {
      restore(feed.current, anchor.current)
      note()
    })
    if (feed.current) resized.observe(feed.current)
    window.addEventListener('scroll', note, { passive: true })
    return () => {
      resized.disconnect()
      window.removeEventListener('scroll', note)
    }
  }, [feed])
}

function restore(feed: HTMLElement | null, anchor: Anchor | null): void {
  const post = anchor ? document.getElementById(`post-${anchor.post}`) : null
  if (!post || !anchor) return
  // Whoever is at the very top, with nothing put before the first post, is shown what comes above it.
  if (window.scrollY === 0 && post === drawnPosts(feed)[0]) return
  // The reader may have scrolled since the anchor was noted, without the page having heard of it yet.
  const expected = anchor.top - (window.scrollY - anchor.scrolled)
  const moved = post.getBoundingClientRect().top - expected
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' })
}

function anchorIn(feed: HTMLElement | null): Anchor | null {
  if (!feed) return null
  const posts = drawnPosts(feed)
  const post = posts[firstBelow(posts, TOP)]
  if (!post) return null
  return { post: idOf(post) ?? '', top: post.getBoundingClientRect().top, scrolled: window.scrollY }
}
