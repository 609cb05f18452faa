import type { PostView } from '@cloakroom/contract/posts.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import type { LobbyView } from '@cloakroom/contract/reading.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { MyThreadView } from '@cloakroom/contract/threads.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { call } from '#lib/call.ts'
import { changeRead } from '#lib/change-read.ts'
import type { ThreadPageList } from '#lib/merge-event.ts'
import type { ReadOf } from '#lib/merge-read.ts'
import { readInLobby, readInRoom, readInThread, readInThreads } from '#lib/merge-read.ts'
import { keys } from '#lib/query-keys.ts'
import { Offline } from '#lib/refused.ts'
import type { ReadMark } from './read-marks.ts'
import { dueMarks, markFor } from './read-marks.ts'

/** Marks are sent together, this long after the first of them, in milliseconds. */
const TOGETHER = 3000
const MOST_AT_ONCE = 500

type Place = { roomId: string; threadId: string }
/** Marks that wait, by thread. They outlive the page: one's own post is marked after its writer may have moved on. */
const waiting = new Map<string, ReadMark[]>()

/** Notes that a post was read; the house hears of it in batches. `tell` sends at once what may be sent. */
export function useReadMarks({ roomId, threadId }: Place) {
  const client = useQueryClient()
  const marks = useMemo(() => {
    const place = { roomId, threadId }
    return {
      note: (post: PostView, isMine: boolean) => {
        const mark = markFor(post.number, isMine, Date.now())
        waiting.set(threadId, [...(waiting.get(threadId) ?? []), mark])
        setTimeout(() => void tell(client, place), Math.max(TOGETHER, mark.notBefore - Date.now() + 50))
      },
      tell: () => tell(client, place),
    }
  }, [client, roomId, threadId])
  useEffect(() => {
    const hide = () => (document.visibilityState === 'hidden' ? void marks.tell() : undefined)
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      void marks.tell()
    }
  }, [marks])
  return marks
}

async function tell(client: QueryClient, place: Place): Promise<void> {
  const { due, waiting: later } = dueMarks(waiting.get(place.threadId) ?? [], Date.now())
  const numbers = due.slice(0, MOST_AT_ONCE)
  const rest = due.slice(MOST_AT_ONCE).map((number) => ({ number, notBefore: 0 }))
  waiting.set(place.threadId, [...later, ...rest])
  if (numbers.length === 0) return
  try {
    const { unread } = await call(markRead, { params: place, body: { numbers } })
    // What still waits to be told was read all the same.
    const untold = waiting.get(place.threadId)?.length ?? 0
    keep(client, { ...place, unread: Math.max(0, unread - untold) })
  } catch (error) {
    // Out of reach: they are told with the next ones. Refused: the room or thread is not there any more.
    if (!(error instanceof Offline)) return
    const back = numbers.map((number) => ({ number, notBefore: Date.now() }))
    waiting.set(place.threadId, [...(waiting.get(place.threadId) ?? []), ...back])
  }
}

function keep(client: QueryClient, told: Omit<ReadOf, 'less'>): void {
  const { roomId, threadId } = told
  const known = client.getQueryData<MyThreadView>(keys.thread(roomId, threadId))?.unread ?? told.unread
  const read: ReadOf = { ...told, less: known - told.unread }
  const change = <Data>(key: readonly unknown[], merge: (data: Data, read: ReadOf) => Data) =>
    changeRead<Data>(client, key, (data) => merge(data, read))
  change<MyThreadView>(keys.thread(roomId, threadId), readInThread)
  change<ThreadPageList>(keys.threads(roomId), readInThreads)
  change<MyRoomView>(keys.room(roomId), readInRoom)
  change<LobbyView>(keys.lobby(), readInLobby)
}
