import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from './file-store.ts'

/** Ends the name of what is being written: a crash may leave one, which is then swept like anything that nobody knows. */
const UNFINISHED = '.part'

/** Files in a folder, spread over 256. They are on the disk when `put` answers, whole or not at all, and none has a date. */
export function openDiskStore(folder: string): FileStore {
  const fileOf = (name: string) => join(folder, name.slice(0, 2), name)
  return {
    async put(name, bytes) {
      const file = fileOf(name)
      const unfinished = `${file}.${randomUUID()}${UNFINISHED}`
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 })
      const handle = await open(unfinished, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await utimes(unfinished, 0, 0)
      await rename(unfinished, file)
    },
    async get(name) {
      return readFile(fileOf(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
    },
    erase: (name) => rm(fileOf(name), { force: true }),
    async *list() {
      for (const spread of await readdir(folder).catch(() => [])) {
        const names = await readdir(join(folder, spread)).catch(() => [])
        yield await Promise.all(names.map(async (name) => ({ name, since: await sinceOf(join(folder, spread, name)) })))
      }
    },
  }
}

/** When it came to lie here: its date says nothing, but the disk knows when it last changed something about it. */
async function sinceOf(file: string): Promise<Date> {
  return stat(file).then(
    ({ ctime }) => ctime,
    () => new Date(),
  )
}
