import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openForgottenList } from '@cloakroom/database/forgotten-list.ts'
import { aDatabase, type TestDatabase } from '@cloakroom/database/testing.ts'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepForgotten } from './keep-forgotten.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await aDatabase()
  folder = mkdtempSync(join(tmpdir(), 'cloakroom kept '))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(statement)
  await owner.end()
}

test('a list that was emptied is made anew from the database, and not in silence', async () => {
  const file = join(folder, 'forgotten.list')
  const list = openForgottenList(file, randomBytes(32))
  const open = async () => {
    const said: string[] = []
    const kept = await keepForgotten(database.ownerUrl, list, (line) => said.push(line))
    kept[Symbol.dispose]()
    return said
  }
  const loss = [expect.stringMatching(/^The list of what was forgotten was empty, .* has forgotten 1 thing; .*\.$/)]
  expect(await open()).toEqual([])
  await asOwner(
    `insert into members values ('${randomUUID()}', 'A person', '{}', 'UTC', false, false, 'ended', '2026-01-01')`,
  )
  expect(await open()).toEqual(loss)
  expect(await open()).toEqual([])
  writeFileSync(file, '', { mode: 0o600 })
  expect(await open()).toEqual(loss)
  rmSync(file)
  expect(await open()).toEqual(loss)
  expect(await list.read()).toHaveLength(1)
})
