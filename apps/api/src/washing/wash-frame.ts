import { ATTACHMENT_KINDS, REMOVED } from '@cloakroom/contract/attachments.ts'
import * as z from 'zod'
import { Unwashable, WHY_NOT } from './unwashable.ts'
import type { Washed } from './washed.ts'

const Said = z.union([
  z.strictObject({ kind: z.enum(ATTACHMENT_KINDS), removed: z.array(z.enum(REMOVED)) }),
  z.strictObject({ why: z.enum(WHY_NOT) }),
])

/** What a wash answers, as bytes: how long its words are (4 bytes), its words, the file. */
export function frame(said: z.input<typeof Said>, bytes: Buffer): Buffer {
  const words = Buffer.from(JSON.stringify(said))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words.length)
  return Buffer.concat([length, words, bytes])
}

/** Throws `Unwashable` with the reason that was given, or where nothing whole was answered. */
export function unframe(answer: Buffer): Washed {
  const end = answer.length < 4 ? 0 : 4 + answer.readUInt32BE(0)
  if (end === 0 || end > answer.length) throw new Unwashable('not_washed_in_time')
  const said = Said.parse(JSON.parse(answer.toString('utf8', 4, end)))
  if ('why' in said) throw new Unwashable(said.why)
  return { ...said, bytes: answer.subarray(end) }
}
