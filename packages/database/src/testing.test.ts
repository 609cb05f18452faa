import { Client } from 'pg'
import { expect, test } from 'vitest'
import { aDatabase } from './testing.ts'

test('a test database is migrated, alone, open to its three roles, and gone when closed', async () => {
  const [one, other] = [await aDatabase(), await aDatabase()]
  await ask(one.ownerUrl, 'create table only_here (n int)')
  expect(
    await ask(
      other.ownerUrl,
      `select to_regclass('only_here') as missing, count(*) > 0 as migrated from cloakroom_migrations`,
    ),
  ).toEqual([{ missing: null, migrated: true }])
  expect(await ask(one.webUrl, 'select current_user as who')).toEqual([{ who: 'cloakroom_web' }])
  expect(await ask(one.vaultUrl, 'select current_user as who')).toEqual([{ who: 'cloakroom_vault' }])
  await one.close()
  await expect(ask(one.ownerUrl, 'select 1')).rejects.toThrow(/does not exist/)
  await other.close()
})

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
