import process from 'node:process'
import { reasonOf } from '@cloakroom/database/trouble.ts'
import { readConfig } from './config.ts'
import { outliveTheDatabase } from './outlive-the-database.ts'
import { openHouse, untilThere } from './open-house.ts'
import { startWorker } from './start-worker.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

outliveTheDatabase()

try {
  const { house, ...opened } = await openHouse(readConfig(process.env), say)
  const worker = await untilThere(() => startWorker(house, say))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void worker
        .stop()
        .then(() => opened.close())
        .then(
          () => process.exit(0),
          (error: unknown) => fail(error),
        )
    })
  say('The worker is at work.')
} catch (error) {
  fail(error)
}

function fail(error: unknown): never {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exit(1)
}
