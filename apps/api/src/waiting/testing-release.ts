import process from 'node:process'
import type { PoolClient } from 'pg'
import { readConfig } from '../config.ts'
import { openHouse } from '../open-house.ts'
import { tasksOf } from '../tasks.ts'

// The job of the half hours, which dies without a word after the statement that it is told: run by the test beside this file, as a process of its own.

const { house, ...opened } = await openHouse(readConfig(process.env), () => {})
const now = new Date(process.env['NOW'] ?? '')
const diesAfter = process.env['DIES_AFTER']
let isReleasing = false

const met = new WeakSet<PoolClient>()
house.web.pool.on('acquire', (client) => {
  if (met.has(client)) return
  met.add(client)
  const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>
  const mortal = async (...asked: unknown[]) => {
    const text = typeof asked[0] === 'string' ? asked[0] : JSON.stringify(asked[0])
    isReleasing ||= text.includes('let_out')
    const answer = await query(...asked)
    if (diesAfter && text.includes(diesAfter) && (diesAfter !== 'commit' || isReleasing))
      process.kill(process.pid, 'SIGKILL')
    return answer
  }
  Object.assign(client, { query: mortal })
})
await tasksOf({ ...house, now: () => now })['release-batches']?.({}, {} as never)
await opened.close()
