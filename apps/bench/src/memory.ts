import { setTimeout as sleep } from 'node:timers/promises'
import { type Bench, caseOf, type Settings } from './bench.ts'
import { seedRoom } from './debate.ts'
import { takeTurns } from './medians.ts'
import { seedMembers } from './network.ts'
import { openApi, type Server } from './open-api.ts'
import { openReference } from './open-reference.ts'
import { openStore } from './open-store.ts'
import { openWatchers } from './watchers.ts'

const SIZES = [1_000, 4_000]
const WARMING = 200

/** What one more idle socket costs the server in resident memory, right after a garbage collection. */
export const memory: Bench = {
  summary: `resident memory per idle socket, with ${SIZES.join(' and ')} of them`,
  async run(settings) {
    await using store = await openStore()
    const members = await seedMembers(store.owner, 1_000)
    const cookies = Array.from({ length: Math.max(...SIZES) }, (_, at) => members[at % members.length]?.cookie ?? '')
    let roomId = ''
    {
      await using api = await openApi(store, settings)
      roomId = await seedRoom(api.origin, store.owner, members)
    }
    const cases = []
    for (const size of SIZES) {
      const measure = (open: () => Promise<Server>) => () => bytesPerSocket(open, cookies.slice(0, size), roomId)
      const { ours, bare } = await takeTurns(settings.rounds, {
        ours: measure(() => openApi(store, settings)),
        bare: measure(() => openReference(store, 'live')),
      })
      cases.push(caseOf(`${size.toLocaleString('en')} sockets`, ours, bare))
    }
    return { name: 'memory', unit: 'bytes of resident memory per idle socket (less is better)', cases }
  },
}

/** On a server just started: what was warmed up is not counted, what these sockets add is. */
async function bytesPerSocket(
  open: () => Promise<Server>,
  cookies: readonly string[],
  roomId: string,
): Promise<number> {
  await using server = await open()
  await using _warming = await openWatchers(server.origin, cookies.slice(0, WARMING), roomId)
  const before = await settled(server)
  await using _watchers = await openWatchers(server.origin, cookies, roomId)
  const after = await settled(server)
  return (after - before) / cookies.length
}

async function settled({ process }: Server): Promise<number> {
  await sleep(1_000)
  await process.usage()
  await sleep(200)
  return (await process.usage()).residentBytes
}
