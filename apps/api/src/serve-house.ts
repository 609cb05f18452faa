import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { inviteFirstSteward } from './invitations/invite-first-steward.ts'
import { connectHub } from './live/connect-hub.ts'
import { nothingLeftToDo } from './mail/afterwards.ts'
import { openHouse, untilThere } from './open-house.ts'
import { startWorker } from './start-worker.ts'

/**
 * Opens the house to the world: everything that serves HTTP and sockets, and, where no other process does them, the jobs. What fails on the way takes down
 * what was already up.
 */
export async function serveHouse(config: Config, say: (line: string) => void): Promise<{ close(): Promise<void> }> {
  await using opening = new AsyncDisposableStack()
  const { house, bus, ...opened } = await openHouse(config, say)
  opening.defer(() => opened.close())
  const built = await buildApp(house)
  opening.defer(async () => {
    await built.app.close()
    await nothingLeftToDo()
  })
  const line = await untilThere(() => connectHub(bus, built))
  opening.defer(() => line.close())
  if (config.jobs === 'here') {
    const worker = await untilThere(() => startWorker(house, say))
    opening.defer(() => worker.stop())
  }
  await built.app.listen({ port: config.port, host: config.host })
  const link = await untilThere(() => inviteFirstSteward(house))
  if (link !== null) say(`Nobody is here yet. Enrol the first steward, once, at:\n${link}`)
  const everything = opening.move()
  return { close: () => everything.disposeAsync() }
}
