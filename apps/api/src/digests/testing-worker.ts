import { once } from 'node:events'
import process from 'node:process'
import { readConfig } from '../config.ts'
import type { House } from '../house.ts'
import { openHouse } from '../open-house.ts'
import { startWorker } from '../start-worker.ts'
import { tasksOf } from '../tasks.ts'
import type { DyingStep, KnockStep, RoundStep } from './testing-steps.ts'

// The worker of the house, which dies without a word at the step that it is told: run by tests as a process of its own.

const say = (line: string) => void process.stdout.write(`${line}\n`)
const { house, ...opened } = await openHouse(readConfig(process.env), say)

function dieAt(step: DyingStep | RoundStep | KnockStep): Promise<void> {
  if (process.env['DIES_AT'] !== step) return Promise.resolve()
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}

/** Held once, where all of a mail to this address but its end was handed over, until there is a line on the input. */
const mayGoOn = process.env['HOLDS'] === undefined ? Promise.resolve() : once(process.stdin, 'data')

const mortal: House = {
  ...house,
  // Where there is a knock, it says so.
  pusher: {
    ...house.pusher,
    async push() {
      await dieAt('about to knock')
      say('a knock')
      await dieAt('knocked')
      return 'taken'
    },
  },
  mailer: {
    ...house.mailer,
    async send(mail, beforeTaken = async () => {}) {
      await dieAt('written')
      await house.mailer.send(mail, async () => {
        await dieAt('handed over')
        if (mail.to === process.env['HOLDS']) await mayGoOn
        await beforeTaken()
        await dieAt('claimed')
      })
      await dieAt('taken')
    },
  },
}
const { 'open-due-digests': open, 'send-digests': send, 'tell-members': tell, ...others } = tasksOf(mortal)
const worker = await startWorker(mortal, say, {
  ...others,
  'open-due-digests': async (payload, job) => {
    await open?.(payload, job)
    await dieAt('opened')
  },
  'send-digests': async (payload, job) => {
    await dieAt('begun')
    await send?.(payload, job)
    await dieAt('noted')
  },
  'tell-members': async (payload, job) => {
    await dieAt('begun a round')
    await tell?.(payload, job)
    await dieAt('ended a round')
  },
})
process.once('SIGTERM', () => {
  void worker
    .stop()
    .then(() => opened.close())
    .then(() => process.exit(0))
})
say('at work')
