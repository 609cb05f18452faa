import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nextGridTime } from '@cloakroom/charter/batches.ts'
import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { readRoom } from '@cloakroom/contract/rooms.ts'
import { listMyWaiting } from '@cloakroom/contract/waiting.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, type TestHouse } from '../testing.ts'
import { INHERITED } from '../testing-inherited.ts'
import { aQuietRoom, nextQuarter, write } from './testing.ts'

// Processes start slowly on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

let t: TestHouse
beforeAll(async () => {
  const masterKey = randomBytes(32)
  t = await aHouse({ masterKey })
  writeFileSync(t.house.config.masterKeyFile, masterKey, { mode: 0o600 })
})
afterAll(() => t.close())

/** The job in a process of its own; answers by which signal it ended, null if it was not killed. */
async function release(diesAfter?: string): Promise<NodeJS.Signals | null> {
  const { webDatabaseUrl, vaultDatabaseUrl, masterKeyFile, dataDirectory } = t.house.config
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing-release.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...INHERITED,
      WEB_DATABASE_URL: webDatabaseUrl,
      VAULT_DATABASE_URL: vaultDatabaseUrl,
      MASTER_KEY_FILE: masterKeyFile,
      DATA_DIR: dataDirectory,
      NOW: nextGridTime(t.clock.now()).toISOString(),
      ...(diesAfter && { DIES_AFTER: diesAfter }),
    },
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  expect(code ?? 0).toBe(0)
  return signal
}

test.each([
  ['look_at_batch', false],
  ['let_out', false],
  ['commit', true],
] as const)('killed after %s: nothing is lost, nothing is there twice', async (diesAfter, isKept) => {
  const quiet = await aQuietRoom(t)
  const regretted = await write(quiet.members[1]!, quiet.place, 'This goes.')
  await nextQuarter(t)
  const { seq } = (await quiet.moderator.call(readRoom, { params: { roomId: quiet.roomId } })).room
  const params = { roomId: quiet.roomId, postId: regretted.id }
  await quiet.members[1]!.call(withdrawPost, { params })
  for (const by of [1, 2, 3, 4]) await write(quiet.members[by]!, quiet.place, `by ${by}`)

  expect(await release(diesAfter)).toBe('SIGKILL')
  const waits = await quiet.members[1]!.call(listMyWaiting, { params })
  expect([waits.posts.length, waits.changes.length]).toEqual(isKept ? [0, 0] : [1, 1])
  expect(await quiet.words(quiet.moderator)).toHaveLength(isKept ? 6 : 2)

  expect(await release()).toBeNull()
  expect(await release()).toBeNull()
  const said = await quiet.words(quiet.moderator)
  expect(said.slice(0, 2)).toEqual(['Well?', null])
  expect(new Set(said.slice(2))).toEqual(new Set(['by 1', 'by 2', 'by 3', 'by 4']))
  const { rows } = await asOwner<{ seq: string }>(t, 'select seq from room_events where room_id = $1 order by seq', [
    quiet.roomId,
  ])
  expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: seq + 5 }, (_, n) => n + 1))
  for (const table of ['waiting_posts', 'waiting_quotes', 'waiting_changes', 'waiting_batches'])
    expect((await asOwner(t, `select from ${table} where room_id = $1`, [quiet.roomId])).rows).toEqual([])
})
