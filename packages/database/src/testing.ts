import { randomBytes } from 'node:crypto'
import { env } from 'node:process'
import { Client } from 'pg'
import { TEMPLATE, TEST_PASSWORDS, TEST_SERVER } from './testing-setup.ts'

export type TestDatabase = {
  ownerUrl: string
  webUrl: string
  vaultUrl: string
  /** Sends everybody away and drops the database. */
  close(): Promise<void>
}

/** A migrated database of its own for one test file, copied from a template on the server that vitest's global set-up started. */
export async function aDatabase(): Promise<TestDatabase> {
  const server = env[TEST_SERVER]
  if (!server) throw new Error('There is no test server: run this file with vitest from the root of the repository.')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(server, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  const urlAs = (user: string | undefined, password: string) => {
    const url = new URL(server)
    url.pathname = name
    if (user) Object.assign(url, { username: user, password })
    return url.href
  }
  return {
    ownerUrl: urlAs(undefined, ''),
    webUrl: urlAs('cloakroom_web', TEST_PASSWORDS.web),
    vaultUrl: urlAs('cloakroom_vault', TEST_PASSWORDS.vault),
    close: () => asOwner(server, `drop database if exists ${name} with (force)`),
  }
}

async function asOwner(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
