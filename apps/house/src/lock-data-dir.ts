import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { reasonOf, Trouble } from '@cloakroom/database/trouble.ts'

const SQLITE_BUSY = 5
/** SQLite locks in two steps: of two that are between them neither is let on, until one has stepped back and asked again. */
const WAIT_MS = 250

/** Another house holds the data directory. */
export class InUse extends Trouble {}

/**
 * Makes the data directory if need be and holds it until disposed of. Throws Trouble, one sentence, when another house holds it.
 * Node has no file locks of its own; SQLite's is the operating system's, which ends with the process however that ends, so a lock is never stale.
 */
export function lockDataDir(dataDir: string): Disposable {
  const file = join(dataDir, 'house.lock')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
    const lock = new DatabaseSync(file, { timeout: WAIT_MS })
    lock.exec('begin exclusive')
    return { [Symbol.dispose]: () => lock.close() }
  } catch (caught) {
    if (caught instanceof Error && 'errcode' in caught && caught.errcode === SQLITE_BUSY) {
      throw new InUse(
        `The data directory ${dataDir} is in use by another Cloakroom; stop that one, or set DATA_DIR to another folder.`,
      )
    }
    throw new Trouble(`The data directory ${dataDir} cannot be written: ${reasonOf(caught)}.`)
  }
}
