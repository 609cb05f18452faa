import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDiskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { openS3Store } from './s3-store.ts'

/** A bucket where `S3_URL` names one, as several processes on several machines need; else a folder beside the database's. */
export function openFileStore({ s3Url, dataDirectory }: Pick<Config, 's3Url' | 'dataDirectory'>): FileStore {
  return s3Url === null ? openDiskStore(join(dataDirectory, 'files')) : openS3Store(s3Url)
}
