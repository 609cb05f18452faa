import type { SealedNote } from '../find-note.ts'

export function jsonOf({ document, sha256 }: SealedNote): Buffer {
  return Buffer.from(`${JSON.stringify({ document, sha256 }, null, 2)}\n`, 'utf8')
}
