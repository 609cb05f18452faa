import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { SpeechKind } from '@cloakroom/hat-check/speech-kind.ts'

export type HatQuestion = { number: number; text: string; as: SpeechKind; participants: readonly string[] }
export type HatAnswer = { number: number; findings: Finding[] }

let worker: Worker | undefined
let asked = 0
const open = new Map<number, (findings: Finding[]) => void>()

/** Asks the hat check, which runs in a worker of its own and is fetched with the first question. Its words never leave the browser. */
export function askHatWorker(text: string, as: SpeechKind, participants: readonly string[] = []): Promise<Finding[]> {
  worker ??= hire()
  const question: HatQuestion = { number: ++asked, text, as, participants }
  return new Promise((answer) => {
    open.set(question.number, answer)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker?.postMessage(question)
  })
}

function hire(): Worker {
  const hired = new Worker(new URL('./hat-worker.ts', import.meta.url), { type: 'module' })
  hired.addEventListener('message', (event: MessageEvent<HatAnswer>) => {
    open.get(event.data.number)?.(event.data.findings)
    open.delete(event.data.number)
  })
  // Without a worker nothing is underlined; the house checks every post itself.
  hired.addEventListener('error', () => {
    for (const answer of open.values()) answer([])
    open.clear()
  })
  return hired
}
