import type { PostView } from '@cloakroom/contract/posts.ts'
import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { announce } from '#lib/announce.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { showPost } from './current-post.ts'
import { useOpenAround } from './use-thread.ts'

type Going = { post: string; hasOpened: boolean; hasAsked: boolean }
type Given = {
  roomId: string
  threadId: string
  feed: RefObject<HTMLElement | null>
  posts: readonly PostView[]
  isLoaded: boolean
  open: (ids: string[]) => void
}

/** The post that an address leads to. */
export function postInHash(hash: string): string | undefined {
  return /^#post-([0-9a-f-]{36})$/.exec(hash)?.[1]
}

/** Takes the reader to a post wherever it is: drawn, in a fold, or not loaded. Follows the address too. */
export function useGoTo({ roomId, threadId, feed, posts, isLoaded, open }: Given): (postId: string) => void {
  const { hash, key } = useLocation()
  const openAround = useOpenAround(roomId, threadId)
  const [going, setGoing] = useState<Going>()
  const goTo = (post: string) => setGoing({ post, hasOpened: false, hasAsked: false })

  useEffect(() => {
    const post = postInHash(hash)
    if (post) goTo(post)
  }, [hash, key])

  useLayoutEffect(() => {
    if (!going || !isLoaded) return
    const { post, hasOpened, hasAsked } = going
    if (showPost(feed.current, post)) setGoing(undefined)
    else if (posts.some(({ id }) => id === post)) {
      if (hasOpened) return
      open([post])
      setGoing({ ...going, hasOpened: true })
    } else if (!hasAsked) {
      setGoing({ ...going, hasAsked: true })
      openAround(post).catch((error: unknown) => {
        announce(error instanceof Error && error.name === 'Offline' ? errorWords(error) : say('threads.no-such-post'))
        setGoing(undefined)
      })
    }
  })
  return goTo
}
