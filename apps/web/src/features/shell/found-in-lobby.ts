import type { LobbyView } from '@cloakroom/contract/reading.ts'

export type FoundPlace = { to: string; name: string; room: string | null; unread: number }

/** One's rooms, then threads with something new, whose name holds all the letters; accents and case do not matter. At most ten. */
export function foundInLobby(lobby: LobbyView, letters: string): FoundPlace[] {
  const sought = folded(letters).split(/\s+/).filter(Boolean)
  const places = [
    ...lobby.rooms.map(({ room, unread }) => ({ to: `/rooms/${room.id}`, name: room.name, room: null, unread })),
    ...lobby.news.map(({ thread, roomName, unread }) => ({
      to: `/rooms/${thread.roomId}/threads/${thread.id}`,
      name: thread.title,
      room: roomName,
      unread,
    })),
  ]
  return places.filter(({ name }) => sought.every((part) => folded(name).includes(part))).slice(0, 10)
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
