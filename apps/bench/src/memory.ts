import { setTimeout as sleep } from 'node:timers/promises'
import { type Bench, type Case, caseOf } from './bench.ts'
import { seedRoom } from './debate.ts'
import { median } from './medians.ts'
import { seedMembers } from './network.ts'
import { openApi, type Server } from './open-api.ts'
import { openReference } from './open-reference.ts'
import { openStore } from './open-store.ts'
import { openWatchers } from './watchers.ts'

const SIZES = [1_000, 4_000]
/** These are open before anything is counted: a young process grows its heap in steps that are not a socket's. */
const WARMING = 1_000

/** `resident` is what the process holds of the machine and moves in leaps; `reachable` is what its JavaScript keeps, sockets' buffers included. */
type Memory = { resident: number; reachable: number }

/** What one more idle socket costs the server, right after a garbage collection. */
export const memory: Bench = {
  summary: `memory per idle socket, with ${SIZES.join(' and ')} of them`,
  async run(settings) {
    await using store = await openStore()
    const members = await seedMembers(store.owner, 1_000)
    const cookies = Array.from({ length: Math.max(...SIZES) }, (_, at) => members[at % members.length]?.cookie ?? '')
    let roomId = ''
    {
      await using api = await openApi(store, settings)
      roomId = await seedRoom(api.origin, store.owner, members)
    }
    const cases: Case[] = []
    for (const size of SIZES) {
      const added = { ours: [] as Memory[], bare: [] as Memory[] }
      const measure = (start: () => Promise<Server>) => perSocket(start, cookies.slice(0, size), roomId)
      for (let round = 0; round < settings.rounds; round++) {
        added.ours.push(await measure(() => openApi(store, settings)))
        added.bare.push(await measure(() => openReference(store, 'live')))
      }
      const middle = (side: Memory[], kind: keyof Memory) => median(side.map((one) => one[kind]))
      const sockets = `${size.toLocaleString('en')} sockets`
      for (const kind of ['resident', 'reachable'] as const)
        cases.push(caseOf(`${sockets}, ${kind}`, middle(added.ours, kind), middle(added.bare, kind)))
    }
    return { name: 'memory', unit: 'bytes of memory per idle socket (less is better)', cases }
  },
}

/** What these sockets add to a server, started for them, that has others open already. */
async function perSocket(start: () => Promise<Server>, cookies: readonly string[], roomId: string): Promise<Memory> {
  await using open = new AsyncDisposableStack()
  const server = open.use(await start())
  open.use(await openWatchers(server.origin, cookies.slice(0, WARMING), roomId))
  const before = await settled(server)
  open.use(await openWatchers(server.origin, cookies, roomId))
  const after = await settled(server)
  return {
    resident: (after.residentBytes - before.residentBytes) / cookies.length,
    reachable: (after.heapBytes - before.heapBytes) / cookies.length,
  }
}

async function settled({ process }: Server) {
  await sleep(1_000)
  await process.memory()
  await sleep(200)
  return process.memory()
}
