import { readPost } from '@cloakroom/contract/posts.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useEffect, useEffectEvent, useLayoutEffect, useReducer, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { Offline } from '#lib/refused.ts'
import { say } from '#lib/words.ts'
import { showPost } from './current-post.ts'
import { openAround } from './open-around.ts'

type Going = { post: string; hasOpened: boolean; hasAsked: boolean }
type Given = {
  roomId: string
  threadId: string
  feed: RefObject<HTMLElement | null>
  posts: readonly PostView[]
  isLoaded: boolean
  open: (ids: string[]) => void
  /** The reader was taken to this post. */
  onShown: (postId: string) => void
}

/** The post that an address leads to. */
export function postInHash(hash: string): string | undefined {
  return /^#post-([0-9a-f-]{36})$/.exec(hash)?.[1]
}

/** Takes the reader to a post wherever it is: drawn, in a fold, or not loaded. Follows the address too. */
export function useGoTo({ roomId, threadId, feed, posts, isLoaded, open, onShown }: Given): (postId: string) => void {
  const { hash, key } = useLocation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const going = useRef<Going | null>(null)
  const followed = useRef('')
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)

  /** A post that is not here may have been moved to another thread of the room since the link to it was made. */
  const follow = async (goal: Going, error: unknown) => {
    const isOffline = error instanceof Offline
    const standsIn = isOffline ? undefined : await threadOf(roomId, goal.post)
    if (going.current !== goal) return
    going.current = null
    if (standsIn && standsIn !== threadId)
      void navigate(`/rooms/${roomId}/threads/${standsIn}#post-${goal.post}`, { replace: true })
    else announce(isOffline ? errorWords(error) : say('threads.no-such-post'))
  }
  const attempt = useEffectEvent(() => {
    const goal = going.current
    if (!goal || !isLoaded) return
    if (showPost(feed.current, goal.post)) {
      going.current = null
      onShown(goal.post)
    } else if (posts.some(({ id }) => id === goal.post)) {
      if (goal.hasOpened) return
      goal.hasOpened = true
      open([goal.post])
    } else if (!goal.hasAsked) {
      goal.hasAsked = true
      openAround(client, { roomId, threadId }, goal.post).catch((error: unknown) => follow(goal, error))
    }
  })
  useEffect(() => {
    const post = postInHash(hash)
    if (!post || followed.current === key) return
    followed.current = key
    going.current = towards(post)
    attempt()
  }, [hash, key])
  useLayoutEffect(() => attempt())

  return (post) => {
    going.current = towards(post)
    drawAgain()
  }
}

async function threadOf(roomId: string, postId: string): Promise<string | undefined> {
  try {
    return (await call(readPost, { params: { roomId, postId } })).threadId
  } catch {
    return undefined
  }
}

function towards(post: string): Going {
  return { post, hasOpened: false, hasAsked: false }
}
