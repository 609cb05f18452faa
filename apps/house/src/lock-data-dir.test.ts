import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** Holds the data directory at the moment that it is told, and says whether it could. */
const HOLDER = `
  import { lockDataDir } from '${new URL('./lock-data-dir.ts', import.meta.url).href}'
  let lock
  process.on('message', ({ dataDir, at }) => {
    lock?.[Symbol.dispose]()
    lock = undefined
    if (!dataDir) return process.send('let go')
    while (Date.now() < at);
    try {
      lock = lockDataDir(dataDir)
      process.send('held')
    } catch (caught) {
      process.send(caught.constructor.name)
    }
  })
  process.send('ready')`

let folder: string
let holders: ChildProcess[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloakroom-lock-'))
  holders = [1, 2].map(() =>
    spawn(process.execPath, ['--input-type=module', '--eval', HOLDER], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  )
  await Promise.all(holders.map((holder) => once(holder, 'message')))
})
afterEach(() => {
  for (const holder of holders) holder.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('of two that come in the same moment one holds it, each time, and the other hears that it is in use', async () => {
  for (let round = 0; round < 12; round++) {
    const said = await tell({ dataDir: folder, at: Date.now() + 10 })
    expect(said).toContain('held')
    expect(said).toContain('InUse')
    await tell({})
  }
})

function tell(message: { dataDir?: string; at?: number }): Promise<unknown[]> {
  return Promise.all(
    holders.map(async (holder) => {
      const answer = once(holder, 'message')
      holder.send(message)
      return (await answer)[0]
    }),
  )
}
