import { createHash } from 'node:crypto'
import { once } from 'node:events'
import process from 'node:process'
import { asMember } from '@cloakroom/database/as-member.ts'
import { readConfig } from '../config.ts'
import type { House } from '../house.ts'
import { openHouse } from '../open-house.ts'
import { startWorker } from '../start-worker.ts'
import { tasksOf } from '../tasks.ts'
import { keepAddress } from '../vault/keep.ts'
import { sealAddress } from '../vault/sealed-address.ts'
import { openDueDigests } from './open-due-digests.ts'

// A worker for the bench, as a process of its own: the house's own worker with its queue, and all that it does for a digest but the mail server. With DO=prepare it gives
// everybody an address, with DO=open it opens the ledger. With DO=send it says "ready", begins at a line on its input and ends at the next, and says what it did.

const { house, ...opened } = await openHouse(readConfig(process.env), () => {})
const told = { sent: 0, characters: 0, threads: 0, endedAt: 0 }
/** The same for the same mails, in whichever order; of every sixteenth of them, for it takes its time. */
const marks = Buffer.alloc(32)
const deaf: House = {
  ...house,
  mailer: {
    ...house.mailer,
    async send({ to, text, html }, beforeTaken) {
      await beforeTaken?.()
      told.sent++
      told.characters += text.length
      told.threads += text.split('/threads/').length - 1
      told.endedAt = Date.now()
      if (!to.startsWith('0')) return
      const mark = createHash('sha256').update(to).update(text).update(html).digest()
      mark.forEach((byte, at) => (marks[at] = (marks[at] ?? 0) ^ byte))
    },
  },
}

async function prepare(): Promise<void> {
  const { rows } = await house.web.pool.query<{ id: string }>('select id from members')
  for (const { id } of rows)
    await asMember(house.web.pool, id, (tx) => keepAddress(tx, id, sealAddress(house.keys, `${id}@mail.example`)))
}

async function send(): Promise<void> {
  const { 'send-digests': task } = tasksOf(deaf)
  if (!task) throw new Error('digests are not sent by this task any more')
  process.stdout.write('ready\n')
  await once(process.stdin, 'data')
  const atRest = process.memoryUsage().rss
  const before = process.cpuUsage()
  const worker = await startWorker(deaf, () => {}, { 'send-digests': task })
  await once(process.stdin, 'data')
  const { user, system } = process.cpuUsage(before)
  const addedBytes = Math.max(0, process.memoryUsage().rss - atRest)
  await worker.stop()
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const report = { ...told, marks: marks.toString('hex'), cpuMs: (user + system) / 1000, addedBytes, peakBytes }
  process.stdout.write(`${JSON.stringify(report)}\n`)
}

const { DO } = process.env
if (DO === 'prepare') await prepare()
if (DO === 'open') await openDueDigests(house)
if (DO === 'send') await send()
await opened.close()
process.exit()
