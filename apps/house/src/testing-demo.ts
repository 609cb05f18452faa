import { join } from 'node:path'
import process from 'node:process'
import { fillDemo } from './fill-demo.ts'
import { openHouse } from './open-house.ts'
import { readSettings } from './settings.ts'

/** The demo in DATA_DIR, opened once and closed again: tests each open a copy of the folder. Says who can sign in by which link, and nothing else. */
const root = join(import.meta.dirname, '..', '..', '..')
let links = ''
const house = await openHouse(
  readSettings(process.env, root),
  () => {},
  new AbortController().signal,
  async (environment) => void (links = await fillDemo(root, environment)),
)
await house.stop()
process.stdout.write(links, () => process.exit())
