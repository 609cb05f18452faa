import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from './digests/testing.ts'
import { startWorker } from './start-worker.ts'
import { aHouse, type TestHouse } from './testing.ts'

let t: TestHouse
const said: string[] = []
const done: unknown[] = []
let worker: { stop(): Promise<void> }

beforeAll(async () => {
  t = await aHouse()
  worker = await startWorker(t.house, (line) => said.push(line), {
    'open-due-digests': () => void done.push('open-due-digests'),
    'let-go': () => void done.push('let-go'),
    remember: (payload) => void done.push(payload),
    fail: () => Promise.reject(new RangeError('reader@mail.example is not here')),
  })
})
afterAll(async () => {
  await worker.stop()
  await t.close()
})

const add = (task: string, payload = {}) =>
  t.house.web.pool.query('select graphile_worker.add_job($1, $2::json, max_attempts => 1)', [
    task,
    JSON.stringify(payload),
  ])

async function until(isSo: () => boolean): Promise<void> {
  for (const begin = Date.now(); !isSo(); await sleep(50))
    if (Date.now() - begin > 15_000) throw new Error('it never came to pass')
}

test('a worker first does what may have been left undone while it was away', async () => {
  await until(() => done.length >= 2)
  expect(done.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(['let-go', 'open-due-digests'])
})

test('of a job that fails only its name and the kind of its error are told', async () => {
  await add('fail', { secret: 'canary' })
  await until(() => said.length > 0)
  expect(said).toEqual(['A job failed: fail (RangeError).'])
})

test('a worker outlives its connections to the database', async () => {
  await asOwner(t, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cloakroom jobs'`)
  await add('remember', { after: 'the fall' })
  await until(() => done.length > 2)
  expect(done.at(-1)).toEqual({ after: 'the fall' })
})
