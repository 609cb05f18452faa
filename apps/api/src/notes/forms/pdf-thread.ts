import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../http/refusal.ts'
import type { SealedNote } from '../find-note.ts'
import type { PdfAnswer } from './pdf-apart.ts'
import { pdfOf } from './pdf-of.ts'

// A thread for one note. What it refuses it says; anything else ends it, and is an error where it was asked for.
const note: SealedNote = workerData
const answer = await pdfOf(note).then(
  (bytes): PdfAnswer => ({ bytes }),
  (error: unknown): PdfAnswer => {
    if (error instanceof Refusal) return { refused: error.code }
    throw error
  },
)
parentPort?.postMessage(answer, [])
