import process from 'node:process'
import { reasonOf } from '@cloakroom/database/trouble.ts'
import { readConfig } from './config.ts'
import { outliveTheDatabase } from './outlive-the-database.ts'
import { serveHouse } from './serve-house.ts'

outliveTheDatabase()

try {
  const api = await serveHouse(readConfig(process.env), (line) => void process.stdout.write(`${line}\n`))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void api.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
} catch (error) {
  fail(error)
}

function fail(error: unknown): never {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exit(1)
}
