import { tabStore, useTabStore } from './tab-store.ts'

const gone = tabStore<ReadonlySet<string>>(new Set())

/** The house has said that a room is not there for us any more. */
export function noteGone(roomId: string): void {
  gone.change((rooms) => new Set([...rooms, roomId]))
}

/** It is there after all: somebody let us in again. */
export function noteThere(roomId: string): void {
  gone.change((rooms) => (rooms.has(roomId) ? new Set([...rooms].filter((id) => id !== roomId)) : rooms))
}

export function useIsGone(roomId: string): boolean {
  return useTabStore(gone, (rooms) => rooms.has(roomId))
}
