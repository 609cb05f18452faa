import * as z from 'zod'
import type { Keys } from '../keys/keys.ts'

const Question = z.strictObject({ roomId: z.uuid(), postId: z.uuid(), ground: z.string() })
/** Which post, and why it must be known who wrote it. */
export type Question = z.infer<typeof Question>
const Answer = z.strictObject({ answer: z.string().nullable() })

/** Longer than a thousand characters can be, so that what is sealed tells by its length neither how much was said nor whether anything was. */
const BYTES = 6_144

type Sealing = Pick<Keys, 'sealFor' | 'unsealFor'>

export function sealQuestion(keys: Sealing, unsealingId: string, question: Question): Buffer {
  return keys.sealFor('unsealing', `question ${unsealingId}`, padded(question))
}

export function openQuestion(keys: Sealing, unsealingId: string, sealed: Buffer): Question {
  return Question.parse(JSON.parse(keys.unsealFor('unsealing', `question ${unsealingId}`, sealed)))
}

/** What the writer has to say. It is there from the beginning, as long as any other, while there is nothing in it. */
export function sealAnswer(keys: Sealing, unsealingId: string, answer: string | null): Buffer {
  return keys.sealFor('unsealing', `answer ${unsealingId}`, padded({ answer }))
}

export function openAnswer(keys: Sealing, unsealingId: string, sealed: Buffer): string | null {
  return Answer.parse(JSON.parse(keys.unsealFor('unsealing', `answer ${unsealingId}`, sealed))).answer
}

function padded(value: object): string {
  const text = JSON.stringify(value)
  return text + ' '.repeat(Math.max(0, BYTES - Buffer.byteLength(text)))
}
