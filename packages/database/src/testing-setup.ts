import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { Client } from 'pg'
import { startEmbedded } from './embedded-server.ts'
import { migrate } from './migrate.ts'

/** The environment variable in which test workers find the owner's connection string. */
export const TEST_SERVER = 'CLOAKROOM_TEST_SERVER'
export const TEMPLATE = 'cloakroom_template'
export const TEST_PASSWORDS = { web: 'web-for-tests', vault: 'vault-for-tests' }

/** vitest's global set-up: one throw-away PostgreSQL for the run, with a migrated template that test databases are copied from. */
export async function setup(): Promise<() => Promise<void>> {
  // The projects of a run share it: the first one starts it, and closes it when all are over.
  if (env[TEST_SERVER]) return async () => {}
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-test-'))
  const server = await startEmbedded({ dataDir: folder, durable: false })
  const close = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(server.ownerUrl)
  } catch (caught) {
    await close()
    throw caught
  }
  env[TEST_SERVER] = server.ownerUrl
  return close
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const template = new URL(ownerUrl)
  template.pathname = TEMPLATE
  await migrate(template.href, { passwords: TEST_PASSWORDS })
}
