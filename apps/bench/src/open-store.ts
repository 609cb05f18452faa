import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@cloakroom/database/embedded-server.ts'
import { migrate } from '@cloakroom/database/migrate.ts'
import { urlAsRole } from '@cloakroom/database/url-as-role.ts'
import { Pool } from 'pg'

/** A durable PostgreSQL of the bench's own (fsync on), migrated, in a folder that goes when it is disposed of. */
export type Store = AsyncDisposable & {
  folder: string
  masterKeyFile: string
  ownerUrl: string
  webUrl: string
  vaultUrl: string
  /** The process of which all others of PostgreSQL are children. */
  postgresPid: number
  /** As owner: for laying out what would take too long by HTTP. */
  owner: Pool
}

export async function openStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-bench-'))
  const masterKeyFile = join(folder, 'master.key')
  await using opening = new AsyncDisposableStack()
  opening.defer(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(masterKeyFile, randomBytes(32), { mode: 0o600 })
  const postgres = await startEmbedded({ dataDir: folder })
  opening.defer(() => postgres.stop())
  const passwords = { web: randomBytes(16).toString('hex'), vault: randomBytes(16).toString('hex') }
  await migrate(postgres.ownerUrl, { passwords })
  const owner = new Pool({ connectionString: postgres.ownerUrl, max: 4 })
  opening.defer(() => owner.end())
  const everything = opening.move()
  return {
    folder,
    masterKeyFile,
    ownerUrl: postgres.ownerUrl,
    webUrl: urlAsRole(postgres.ownerUrl, 'cloakroom_web', passwords.web),
    vaultUrl: urlAsRole(postgres.ownerUrl, 'cloakroom_vault', passwords.vault),
    owner,
    postgresPid: postgres.pid,
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  }
}
