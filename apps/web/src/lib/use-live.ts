import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { noteThere } from './gone-rooms.ts'
import type { Live } from './live.ts'
import { goLive } from './live.ts'
import { useLobby } from './use-lobby.ts'

/** Follows every room one is in for as long as one is inside. Mounted once, by the shell. */
export function useLive(): void {
  const client = useQueryClient()
  const rooms = useLobby().data?.rooms
  const [live, setLive] = useState<Live>()
  useEffect(() => {
    const begun = goLive(client)
    setLive(begun)
    return () => begun.end()
  }, [client])
  const followed = rooms?.map(({ room }) => room.id).join(' ')
  useEffect(() => {
    if (!live || !rooms) return
    for (const { room } of rooms) {
      noteThere(room.id)
      live.watch(room.id, room.seq)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the numbers of the rooms change with every frame; only the list matters here
  }, [live, followed])
}
