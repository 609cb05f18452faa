import { Worker } from 'node:worker_threads'
import type { RefusalCode } from '@cloakroom/contract/refusals.ts'
import { Refusal } from '../../http/refusal.ts'
import type { SealedNote } from '../find-note.ts'

export type PdfAnswer = { bytes: Uint8Array } | { refused: RefusalCode }

const PATIENCE_MS = 120_000
let last: Promise<unknown> = Promise.resolve()

/**
 * Makes a PDF in a thread of its own, which ends with it: fonts of all scripts are large, and a long note takes seconds in which members are served. One at a
 * time; others wait in line. Throws `note.letters_missing`.
 */
export function pdfApart(note: SealedNote): Promise<Buffer> {
  const mine = last.then(() => answerFor(note))
  last = mine.catch(() => undefined)
  return mine.then((answer) => {
    if ('refused' in answer) throw new Refusal(answer.refused)
    return Buffer.from(answer.bytes)
  })
}

function answerFor(note: SealedNote): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), { workerData: note, env: {}, execArgv: [] })
    const timer = setTimeout(() => void thread.terminate(), PATIENCE_MS)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('A note was not made into a PDF in time.'))
    })
  })
}
