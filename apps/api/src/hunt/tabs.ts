import { ServerFrame } from '@cloakroom/contract/live.ts'
import { aSocket, type TestSocket } from '../live/testing.ts'
import { headersOf } from './people.ts'
import type { Sample } from './sample.ts'
import type { World } from './world.ts'

/** `heard` answers the frames since it was asked before. */
export type Tabs = { heard(): Sample[]; close(): void }

/** Everybody's open tab, watching every room there is, whether or not it is there for them. */
export async function openTabs(world: World, origin: string): Promise<Tabs> {
  const tabs = new Map<string, TestSocket>()
  for (const { key, cookie, facts } of world.people.values()) {
    const socket = await aSocket(origin, cookie, headersOf(facts))
    // One of them comes from another life, and is told to read again.
    const since = key === 'dan' ? 1_000_000 : 0
    for (const room of world.rooms.values()) socket.say({ type: 'watch', room, since })
    tabs.set(key, socket)
  }
  return {
    heard: () => [...tabs].flatMap(([key, { raw }]) => raw.splice(0).map((frame) => sampleOf(key, frame))),
    close: () => tabs.forEach(({ socket }) => socket.terminate()),
  }
}

function sampleOf(by: string, raw: string): Sample {
  const frame = ServerFrame.parse(JSON.parse(raw))
  const what = `frame ${frame.type === 'event' ? frame.kind : frame.type}`
  // Whoever is told that a room is not there has named it themselves.
  const rooms = frame.type === 'not_found' ? [] : [frame.room]
  const bytes = frame.type === 'not_found' ? raw.replace(frame.room, '') : raw
  return { what, place: 'room', by, rooms, bytes: Buffer.from(bytes) }
}

/** Every kind of frame that the contract knows. */
export function kindsOfFrame(): string[] {
  const [events, states] = ServerFrame.options
  return [
    ...events.options.flatMap(({ shape }) => [...shape.kind.values].map((kind) => `frame ${kind}`)),
    ...states.options.flatMap(({ shape }) => [...shape.type.values].map((type) => `frame ${type}`)),
  ]
}
