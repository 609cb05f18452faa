import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { drawnPosts, idOf, postsInWindow } from './current-post.ts'

type Anchor = { post: string; top: number; scrolled: number }
/** Below the top bar of a telephone. */
const TOP = 56

/** How long heights around a post are found out when somebody was taken to it, in milliseconds. */
const SETTLES = 2000
/** By these a reader goes on by themselves. */
const GOES_ON = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Keeps what is being read where it is when something above it grows, shrinks, comes or goes: the first post in view is the anchor.
 * The browser's own anchoring is off inside the feed (`overflow-anchor: none`), since not all browsers have it and two would add up.
 * Gives back a way to hold the page to a post that the reader was taken to, until they go on: around it heights are still guessed.
 */
export function useKeepPlace(feed: RefObject<HTMLElement | null>): (postId: string) => void {
  const anchor = useRef<Anchor | null>(null)
  const held = useRef<string | null>(null)
  const note = useCallback(() => {
    anchor.current = anchorIn(feed.current, held.current)
  }, [feed])

  const mend = useCallback(() => {
    restore(feed.current, anchor.current)
    note()
  }, [feed, note])

  useLayoutEffect(mend)

  useEffect(() => {
    const resized = new ResizeObserver(mend)
    if (feed.current) resized.observe(feed.current)
    const letGo = () => {
      held.current = null
    }
    window.addEventListener('scroll', note, { passive: true })
    for (const act of GOES_ON) window.addEventListener(act, letGo, { passive: true })
    return () => {
      resized.disconnect()
      window.removeEventListener('scroll', note)
      for (const act of GOES_ON) window.removeEventListener(act, letGo)
    }
  }, [feed, note, mend])
  return useCallback(
    (postId) => {
      held.current = postId
      note()
      const begun = performance.now()
      // What shrinks above and grows below by as much leaves the feed as long as it was, and near the end a page may for a moment be too short: nobody tells of that.
      const settle = () => {
        if (held.current !== postId) return
        document.getElementById(`post-${postId}`)?.scrollIntoView({ block: 'start', behavior: 'instant' })
        note()
        if (performance.now() - begun < SETTLES) requestAnimationFrame(settle)
      }
      requestAnimationFrame(settle)
    },
    [note],
  )
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

function anchorIn(feed: HTMLElement | null, held: string | null): Anchor | null {
  const post = (held ? document.getElementById(`post-${held}`) : null) ?? postsInWindow(feed, TOP)[0]
  if (!post) return null
  return { post: idOf(post) ?? '', top: post.getBoundingClientRect().top, scrolled: window.scrollY }
}
