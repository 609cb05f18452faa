import type { ServerFrame } from '@cloakroom/contract/live.ts'
import type { LobbyView } from '@cloakroom/contract/reading.ts'
import type { QueryClient } from '@tanstack/react-query'
import { applyEvent } from './apply-event.ts'
import { askNotificationsSoon } from './ask-notifications.ts'
import { isReachable, noteAnswer, watchConnection } from './connection.ts'
import { dropChangesOf } from './changes-here.ts'
import { dropDraftsHere } from './drafts.ts'
import { noteGone } from './gone-rooms.ts'
import { dropFolds } from './kept-folds.ts'
import type { LiveSocket } from './live-socket.ts'
import { openLiveSocket } from './live-socket.ts'
import { dropOutbox } from './outbox.ts'
import { keys } from './query-keys.ts'
import type { RoomSequence } from './room-sequence.ts'
import { followRoom } from './room-sequence.ts'
import { noteWriting } from './writing.ts'

export type Live = { watch: (roomId: string, since: number) => void; leave: (roomId: string) => void; end: () => void }

/**
 * Follows rooms over the one socket of the tab and keeps what was read of them fresh. A room is followed from the number it was read
 * at; after sleep, a lost connection or a gap, from the last number seen.
 */
export function goLive(client: QueryClient): Live {
  const rooms = new Map<string, RoomSequence>()
  const askSoon = askNotificationsSoon(client)
  const socket: LiveSocket = openLiveSocket({
    onOpen: () => {
      noteAnswer()
      for (const [room, { last }] of rooms) socket.say({ type: 'watch', room, since: last })
    },
    onFrame: (frame) => {
      hear(client, rooms, socket, frame)
      if (frame.type === 'event') askSoon()
    },
    onSignedOut: () => client.setQueryData(keys.me(), null),
  })
  const stopListening = wakeWith(socket)
  return {
    watch: (room, since) => {
      if (rooms.has(room)) return
      rooms.set(room, { last: since, hasAsked: false })
      socket.say({ type: 'watch', room, since })
    },
    leave: (room) => {
      if (rooms.delete(room)) socket.say({ type: 'leave', room })
    },
    end: () => {
      stopListening()
      socket.close()
    },
  }
}

function hear(client: QueryClient, rooms: Map<string, RoomSequence>, socket: LiveSocket, frame: ServerFrame): void {
  if (frame.type === 'writing') return noteWriting(frame.thread)
  const followed = rooms.get(frame.room)
  if (!followed) return
  const { room, step } = followRoom(followed, frame)
  rooms.set(frame.room, room)
  if (step === 'apply' && frame.type === 'event') applyEvent(client, frame)
  else if (step === 'ask') socket.say({ type: 'watch', room: frame.room, since: room.last })
  else if (step === 'reread') {
    if (frame.type === 'behind') socket.say({ type: 'watch', room: frame.room, since: room.last })
    void client.invalidateQueries({ queryKey: keys.room(frame.room) })
    void client.invalidateQueries({ queryKey: keys.lobby() })
  } else if (step === 'gone') {
    rooms.delete(frame.room)
    forgetRoom(client, frame.room)
  }
}

/** A room that is not there for us any more leaves nothing behind in the tab. */
export function forgetRoom(client: QueryClient, roomId: string): void {
  noteGone(roomId)
  dropDraftsHere(roomId)
  dropOutbox(roomId)
  dropChangesOf(roomId)
  dropFolds(roomId)
  client.removeQueries({ queryKey: keys.room(roomId) })
  client.setQueryData<LobbyView>(keys.lobby(), (lobby) =>
    lobby
      ? {
          ...lobby,
          rooms: lobby.rooms.filter(({ room }) => room.id !== roomId),
          news: lobby.news.filter(({ thread }) => thread.roomId !== roomId),
        }
      : lobby,
  )
}

/** A machine that wakes, or finds its network again, does not wait for the next attempt. */
function wakeWith(socket: LiveSocket): () => void {
  let hiddenAt = 0
  const seen = () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now()
    else if (Date.now() - hiddenAt > 15_000) socket.wake()
  }
  const online = () => socket.wake()
  const stopWatching = watchConnection(() => (isReachable() ? socket.wake() : undefined))
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('online', online)
  return () => {
    stopWatching()
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('online', online)
  }
}
