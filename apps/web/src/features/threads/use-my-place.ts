import { keepPlace } from '@cloakroom/contract/reading.ts'
import type { MyPlaceView } from '@cloakroom/contract/reading.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { askPlaces } from '#lib/use-places.ts'
import { currentPost, isInWindow } from './current-post.ts'

/** How long the page rests before the place is kept, in milliseconds. */
const REST = 4000

type Place = Pick<MyPlaceView, 'roomId' | 'threadId'>

/**
 * Where the reader was when they came, unless they are there; and where they are from now on, told to the house when the page rests or is
 * left. Nothing is told before the first place is known, so that coming in does not overwrite it.
 */
export function useMyPlace({ roomId, threadId }: Place, feed: RefObject<HTMLElement | null>) {
  const client = useQueryClient()
  const [was, setWas] = useState<string>()
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    let told: string | undefined
    let isKnown = false
    let isGone = false
    const tell = () => {
      clearTimeout(rest)
      const at = currentPost(feed.current)
      if (!isKnown || !at || at === told) return
      told = at
      void keep(client, { roomId, threadId }, at)
    }
    const move = () => {
      clearTimeout(rest)
      rest = setTimeout(tell, REST)
      if (told && isInWindow(feed.current, told)) setWas(undefined)
    }
    const hide = () => (document.visibilityState === 'hidden' ? tell() : undefined)
    const begin = async () => {
      const mine = (await askPlaces(client)).find((place) => place.threadId === threadId)?.postId
      if (isGone) return
      told = mine
      isKnown = true
      if (mine && !isInWindow(feed.current, mine)) setWas(mine)
    }
    void begin()
    window.addEventListener('scroll', move, { passive: true })
    document.addEventListener('visibilitychange', hide)
    return () => {
      isGone = true
      tell()
      window.removeEventListener('scroll', move)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [client, feed, roomId, threadId])
  return { was, forget: () => setWas(undefined) }
}

async function keep(client: QueryClient, place: Place, postId: string): Promise<void> {
  // Out of reach it is kept with the next one; a room that is gone needs none.
  await call(keepPlace, { params: { ...place }, body: { postId } }).then(
    () => client.invalidateQueries({ queryKey: keys.places() }),
    () => undefined,
  )
}
