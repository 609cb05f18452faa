import process from 'node:process'
import { asMember } from '@cloakroom/database/as-member.ts'
import { readConfig } from '../config.ts'
import type { House } from '../house.ts'
import { openHouse } from '../open-house.ts'
import { keepAddress } from '../vault/keep.ts'
import { sealAddress } from '../vault/sealed-address.ts'
import type { DeliveryKey } from './find-delivery.ts'
import { openDueDigests } from './open-due-digests.ts'
import { sendDigest } from './send-digest.ts'

// One worker's round of digests, run by the bench as a process of its own: all that a worker does for each digest but the queue and the mail server. With MEMBERS it
// gives them addresses first and opens the ledger; with SHARE (as `0/2`) it sends that part of what is due, and says how long it took.

/** As many as a worker does at once (`start-worker.ts`). */
const AT_ONCE = 3

const { house, ...opened } = await openHouse(readConfig(process.env), () => {})
let sent = 0
const told = { characters: 0, threads: 0 }
const deaf: House = {
  ...house,
  mailer: {
    ...house.mailer,
    async send({ text }, beforeTaken) {
      await beforeTaken?.()
      sent++
      told.characters += text.length
      told.threads += text.split('/threads/').length - 1
    },
  },
}

async function prepare(members: string[]): Promise<void> {
  for (const memberId of members)
    await asMember(house.web.pool, memberId, (tx) =>
      keepAddress(tx, memberId, sealAddress(house.keys, `${memberId}@mail.example`)),
    )
}

async function round(share: string): Promise<void> {
  const [part = 0, parts = 1] = share.split('/').map(Number)
  const { rows } = await house.web.pool.query<DeliveryKey>(
    'select member_id as "memberId", rhythm, due_at as "dueAt" from due_digests() order by member_id',
  )
  const mine = rows.filter((_, at) => at % parts === part)
  const atRest = process.memoryUsage().rss
  const begin = performance.now()
  const before = process.cpuUsage()
  const work = async () => {
    for (let due = mine.pop(); due; due = mine.pop()) await sendDigest(deaf, due)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const milliseconds = performance.now() - begin
  const { user, system } = process.cpuUsage(before)
  const addedBytes = Math.max(0, process.memoryUsage().rss - atRest)
  const { maxRSS } = process.resourceUsage()
  process.stdout.write(
    `${JSON.stringify({ sent, ...told, milliseconds, cpuMs: (user + system) / 1000, addedBytes, peakBytes: maxRSS * 1024 })}\n`,
  )
}

const { MEMBERS, SHARE } = process.env
if (MEMBERS !== undefined) {
  const { rows } = await house.web.pool.query<{ id: string }>('select id from members')
  await prepare(rows.map(({ id }) => id))
}
if (SHARE === undefined) await openDueDigests(house)
else await round(SHARE)
await opened.close()
process.exit()
