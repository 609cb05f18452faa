import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { startChanges } from './changes-here.ts'
import { discardSentDrafts } from './drafts.ts'
import { noteThere } from './gone-rooms.ts'
import { keepHereFor } from './kept-here.ts'
import type { Live } from './live.ts'
import { goLive } from './live.ts'
import { hearOfWaiting } from './my-waiting.ts'
import { startOutbox } from './outbox.ts'
import { useLobby } from './use-lobby.ts'

/** Follows every room one is in, and sends what waits in this browser, for as long as one is inside. Mounted once, by the shell. */
export function useLive(memberId: string): void {
  const client = useQueryClient()
  const rooms = useLobby().data?.rooms
  const live = useRef<Live | null>(null)
  useEffect(() => {
    keepHereFor(memberId)
    const begun = goLive(client)
    discardSentDrafts(client)
    const stopOutbox = startOutbox(client)
    const stopChanges = startChanges(client)
    const stopHearing = hearOfWaiting(client)
    live.current = begun
    return () => {
      stopOutbox()
      stopChanges()
      stopHearing()
      begun.end()
    }
  }, [client, memberId])
  const follow = useEffectEvent((ids: string[]) => {
    for (const id of ids) {
      const room = rooms?.find((mine) => mine.room.id === id)?.room
      if (!room) continue
      noteThere(id)
      live.current?.watch(id, room.seq)
    }
  })
  const ids = rooms?.map(({ room }) => room.id).join(' ') ?? ''
  useEffect(() => {
    if (ids !== '') follow(ids.split(' '))
  }, [ids])
}
