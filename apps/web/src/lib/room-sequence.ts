import type { ServerFrame } from '@cloakroom/contract/live.ts'

/** How far one room has been followed: the number of the last event applied, and whether the house was asked for what is missing. */
export type RoomSequence = { last: number; hasAsked: boolean }

/** What a frame asks of the tab. `ask` means: watch again from the last number. `reread` means: too much was missed, read it all again. */
export type Step = 'apply' | 'ignore' | 'ask' | 'reread' | 'gone'

type NumberedFrame = Exclude<ServerFrame, { type: 'writing' }>

/**
 * Events are applied once each and in order. One seen before is ignored; one that comes too early is dropped and the house is asked for
 * what lies between, once for each gap.
 */
export function followRoom(room: RoomSequence, frame: NumberedFrame): { room: RoomSequence; step: Step } {
  if (frame.type === 'not_found') return { room, step: 'gone' }
  if (frame.type === 'behind') return { room: { last: frame.seq, hasAsked: false }, step: 'reread' }
  if (frame.type === 'watching') return watching(room, frame.seq)
  if (frame.seq <= room.last) return { room, step: 'ignore' }
  if (frame.seq === room.last + 1) return { room: { last: frame.seq, hasAsked: false }, step: 'apply' }
  return room.hasAsked ? { room, step: 'ignore' } : { room: { ...room, hasAsked: true }, step: 'ask' }
}

/** What follows a `watching` is newer than its number. A number beyond our own would leave out what lies between. */
function watching(room: RoomSequence, seq: number): { room: RoomSequence; step: Step } {
  if (seq <= room.last) return { room: { ...room, hasAsked: false }, step: 'ignore' }
  return { room: { last: seq, hasAsked: false }, step: 'reread' }
}
