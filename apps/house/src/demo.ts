import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process, { execPath } from 'node:process'
import { promisify } from 'node:util'
import { Trouble } from '@cloakroom/database/trouble.ts'
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
      const fill = join(root, 'apps', 'api', 'src', 'demo.ts')
      const filled = await promisify(execFile)(execPath, [fill], { env: { ...process.env, ...environment } }).catch(
        (error: { stderr?: string }) => {
          throw new Trouble(error.stderr?.trim() || 'The demo could not be filled.')
        },
      )
      links = filled.stdout
    },
    greet: () =>
      void process.stdout.write(
        `Come in, once each, as\n${links}All of it is invented, and gone when you press Ctrl-C.\n`,
      ),
  },
)
