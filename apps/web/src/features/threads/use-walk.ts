import type { PostView } from '@cloakroom/contract/posts.ts'
import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import { useShortcut } from '#lib/keyboard.ts'
import { useNextUnread } from '#lib/use-next-unread.ts'
import { currentPost, neighbour, showPost } from './current-post.ts'
import { nextNew } from './thread-rows.ts'

type Given = {
  roomId: string
  threadId: string
  feed: RefObject<HTMLElement | null>
  posts: readonly PostView[]
  isNew: (post: PostView) => boolean
  /** The reader leaves this post behind: it counts as read. */
  leave: (postId: string) => void
  tellMarks: () => Promise<void>
  goTo: (postId: string) => void
  onReply: (post: PostView) => void
  onQuote: (post: PostView) => void
  onFold: (post: PostView) => void
  onEdit: (post: PostView) => void
}

/** Going through a thread with the keyboard: from post to post, to the next unread, and to an answer. */
export function useWalk(given: Given): void {
  const { roomId, threadId, feed, posts, isNew, goTo } = given
  const next = useNextUnread()
  const current = () => posts.find((post) => post.id === currentPost(feed.current))
  const step = (by: 1 | -1) => {
    const post = neighbour(feed.current, by)
    if (post) showPost(feed.current, post, 'nearest')
  }
  const nextUnread = async () => {
    const here = current()
    const hasFocus = Boolean(feed.current?.contains(document.activeElement))
    if (here && isNew(here) && !hasFocus) return goTo(here.id)
    if (here) given.leave(here.id)
    const found = nextNew(posts, here?.id, isNew)
    if (found) return goTo(found)
    await given.tellMarks()
    next.mutate({ roomId, threadId, ...(here ? { afterPostId: here.id } : {}) })
  }
  useShortcut('j', 'keys.next-post', () => step(1))
  useShortcut('k', 'keys.previous-post', () => step(-1))
  useShortcut('n', 'keys.next-unread', () => void nextUnread())
  useShortcut('r', 'keys.reply', () => withPost(current(), given.onReply))
  useShortcut('q', 'keys.quote', () => withPost(current(), given.onQuote))
  useShortcut('e', 'keys.edit', () => withPost(current(), given.onEdit))
  useShortcut('f', 'keys.fold', () => withPost(current(), given.onFold))
  useArrows(feed, step)
}

/** Arrows go from post to post while a post has the focus; anywhere else they scroll as ever. */
function useArrows(feed: RefObject<HTMLElement | null>, step: (by: 1 | -1) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const isOnPost = event.target instanceof HTMLElement && event.target.matches('[data-post]')
    if (!isOnPost || !feed.current?.contains(event.target) || event.defaultPrevented) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  })
  useEffect(() => {
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

function withPost(post: PostView | undefined, act: (post: PostView) => void): void {
  if (post) act(post)
}
