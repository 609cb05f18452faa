import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fillDemo } from './fill-demo.ts'
import { readSettings } from './settings.ts'
import { stayOpen } from './stay-open.ts'

/** A separate house in a folder of its own, with an invented life in it. It is gone when it closes. */
const root = process.env['CLOAKROOM_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')
const dataDir = mkdtempSync(join(tmpdir(), 'cloakroom-demo-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

let links = ''

await stayOpen(
  () => {
    const { DATABASE_URL: _, ...environment } = process.env
    return readSettings({ ...environment, DATA_DIR: dataDir }, root)
  },
  {
    prepare: async (environment) => {
      process.stdout.write('Filling the demo with people, rooms and debates…\n')
      links = await fillDemo(root, environment)
    },
    greet: () =>
      void process.stdout.write(
        `Come in, once each, as\n${links}All of it is invented, and gone when you press Ctrl-C.\n`,
      ),
  },
)
