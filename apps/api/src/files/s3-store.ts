import { S3mini } from 's3mini'
import type { FileStore } from './file-store.ts'

const PATIENCE_MS = 60_000
const AT_ONCE = 1000

/**
 * Files in a bucket of anything that speaks S3. `url` is `https://KEY:SECRET@host/bucket` or `https://KEY:SECRET@host/bucket/folder`, with `?region=…` where the
 * provider wants one.
 */
export function openS3Store(url: string): FileStore {
  const { endpoint, region, folder, accessKeyId, secretAccessKey } = readS3Url(url)
  const client = new S3mini({ accessKeyId, secretAccessKey, endpoint, region, requestAbortTimeout: PATIENCE_MS })
  const keyOf = (name: string) => `${folder}${name}`
  return {
    async put(name, bytes) {
      await client.putObject(keyOf(name), bytes, 'application/octet-stream')
    },
    async get(name) {
      const found = await client.getObjectArrayBuffer(keyOf(name))
      return found && Buffer.from(found)
    },
    async erase(name) {
      await client.deleteObject(keyOf(name))
    },
    async *list() {
      let next: string | undefined
      do {
        const page = await client.listObjectsPaged('/', folder, AT_ONCE, next)
        yield (page?.objects ?? []).map(({ Key, LastModified }) => ({
          name: Key.slice(folder.length),
          since: new Date(LastModified),
        }))
        next = page?.nextContinuationToken
      } while (next)
    },
  }
}

/** Throws one sentence where something is missing. */
export function readS3Url(text: string): {
  endpoint: string
  region: string
  folder: string
  accessKeyId: string
  secretAccessKey: string
} {
  const url = new URL(text)
  const [bucket, ...folders] = url.pathname.split('/').filter(Boolean)
  if (!bucket || url.username === '' || url.password === '')
    throw new Error('S3_URL must be https://KEY:SECRET@host/bucket.')
  return {
    endpoint: `${url.protocol}//${url.host}/${bucket}`,
    region: url.searchParams.get('region') ?? 'auto',
    folder: folders.length > 0 ? `${folders.join('/')}/` : '',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  }
}
