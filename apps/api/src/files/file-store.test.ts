import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDiskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { openS3Store, readS3Url } from './s3-store.ts'
import { aBucket } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'cloakroom-files-'))
const disk = join(folder, 'disk')
let bucket: Awaited<ReturnType<typeof aBucket>>

beforeAll(async () => {
  bucket = await aBucket()
})
afterAll(async () => {
  await bucket.close()
  rmSync(folder, { recursive: true })
})

const STORES: [string, () => FileStore][] = [
  ['a disk', () => openDiskStore(disk)],
  ['a bucket', () => openS3Store(bucket.url(''))],
  ['a folder of a bucket', () => openS3Store(bucket.url('/house/files'))],
]

async function namesIn(store: FileStore): Promise<string[]> {
  const names: string[] = []
  for await (const some of store.list()) {
    names.push(...some.map(({ name }) => name))
    for (const { since } of some) expect(Math.abs(Date.now() - since.getTime())).toBeLessThan(60_000)
  }
  return names
}

describe.each(STORES)('%s', (_, open) => {
  it('gives back what was put there, byte by byte, lists it, and has nothing of it once it is erased', async () => {
    const store = open()
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()]
    const bytes = Buffer.from(Uint8Array.from({ length: 300_000 }, (__, at) => at % 251))
    await store.put(one, bytes)
    await store.put(two, Buffer.from('sealed'))
    expect((await store.get(one))?.equals(bytes)).toBe(true)
    expect((await namesIn(store)).toSorted()).toEqual([one, two].toSorted())
    await store.erase(one)
    await store.erase(one)
    expect(await store.get(one)).toBeNull()
    expect(await namesIn(store)).toEqual([two])
    await store.erase(two)
  })

  it('has nothing, and lists nothing, where nothing was put', async () => {
    expect(await open().get(crypto.randomUUID())).toBeNull()
    expect(await namesIn(open())).toEqual([])
  })
})

describe('a bucket', () => {
  it('is closed to whoever has another key', async () => {
    const store = openS3Store(bucket.url('', 'another'))
    await expect(store.put(crypto.randomUUID(), Buffer.from('sealed'))).rejects.toThrow('403')
    await expect(store.get(crypto.randomUUID())).rejects.toThrow('403')
  })

  it.each(['https://host/bucket', 'https://key:secret@host/', 'https://key@host/bucket'])('is not at %s', (url) => {
    expect(() => readS3Url(url)).toThrow('S3_URL must be')
  })

  it('may have signs in its secret', () => {
    expect(readS3Url('https://key:a%2Fb%2B@host/bucket/folder?region=eu-central-1')).toEqual({
      endpoint: 'https://host/bucket',
      region: 'eu-central-1',
      folder: 'folder/',
      accessKeyId: 'key',
      secretAccessKey: 'a/b+',
    })
  })
})

describe('a disk', () => {
  it('keeps no date of a file, and lets nobody else read it', async () => {
    const name = crypto.randomUUID()
    await openDiskStore(disk).put(name, Buffer.from('sealed'))
    const { mtimeMs, atimeMs, mode } = statSync(join(disk, name.slice(0, 2), name))
    expect([mtimeMs, atimeMs]).toEqual([0, 0])
    expect(mode & 0o077).toBe(0)
    expect(readdirSync(join(disk, name.slice(0, 2)))).toEqual([name])
  })
})
