import { addAttachment, type WashedView } from '@cloakroom/contract/attachments.ts'
import type { ProblemView } from '@cloakroom/contract/refusals.ts'
import { address } from './call.ts'
import { noteAnswer, noteSilence } from './connection.ts'
import { Offline, Refused } from './refused.ts'
import { speakRefusal } from './words.ts'

type Sending = {
  place: { roomId: string; postId: string }
  file: File
  ending: string
  /** How much of it is sent, from 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/**
 * Sends a file to be washed; throws `Refused` or `Offline`. What it is called stays in the browser. It goes by XMLHttpRequest: fetch does not tell how much
 * of a body has been sent.
 */
export function sendFile({ place, file, ending, onProgress, signal }: Sending): Promise<WashedView> {
  const { method, path } = addAttachment
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address(path, place, { ending }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      noteAnswer()
      const said: unknown = request.response
      if (request.status === 201) resolve(said as WashedView)
      else void refuse(isProblem(said) ? said : UNREADABLE, reject)
    })
    request.addEventListener('error', () => {
      noteSilence()
      reject(new Offline())
    })
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** An answer that is not the house's own, such as a proxy's. */
const UNREADABLE: ProblemView = { type: 'about:blank', title: '', status: 500, code: 'internal' }

/** Once the words of the refusal are there. */
async function refuse(problem: ProblemView, reject: (refused: Refused) => void): Promise<void> {
  await speakRefusal(`refusal.${problem.code}`)
  reject(new Refused(problem))
}

function isProblem(said: unknown): said is ProblemView {
  return typeof said === 'object' && said !== null && 'code' in said
}
