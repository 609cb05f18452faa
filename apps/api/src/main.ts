import process from 'node:process'
import { readConfig } from './config.ts'
import { endOnSignal } from './end-on-signal.ts'
import { outliveTheDatabase } from './outlive-the-database.ts'
import { serveHouse } from './serve-house.ts'

outliveTheDatabase()
await endOnSignal(async () => serveHouse(readConfig(process.env), (line) => void process.stdout.write(`${line}\n`)))
