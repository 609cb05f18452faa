import process from 'node:process'
import { readConfig } from './config.ts'
import { endOnSignal } from './end-on-signal.ts'
import { openHouse, untilThere } from './open-house.ts'
import { outliveTheDatabase } from './outlive-the-database.ts'
import { startWorker } from './start-worker.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

outliveTheDatabase()
await endOnSignal(async () => {
  const { house, ...opened } = await openHouse(readConfig(process.env), say)
  const worker = await untilThere(() => startWorker(house, say))
  say('The worker is at work.')
  return { close: () => worker.stop().then(() => opened.close()) }
})
