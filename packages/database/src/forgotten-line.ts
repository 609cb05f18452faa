import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'

/** What can be forgotten for good: who spoke in a room, the words of a closed room, the words of a post, that a person is a member, what two stewards were to unseal. */
export type Forgotten = 'room' | 'words' | 'post' | 'member' | 'unsealing' | 'seat'

/** `will`: about to be; `done`: it is; `void`: it was not, after all. */
type Step = 'will' | 'done' | 'void'

export type ForgottenLine = {
  step: Step
  what: Forgotten
  /** A keyed hash of the ids: the list tells nothing to whoever has it without the master key. */
  subject: string
  /** `2026-09-14`. */
  day: string
  /** The newest hash of the chain before it, in hex: a database that does not have it in its chain is not the one in which this was done, or is an older copy of it. */
  head: string
}

export type ForgottenKeys = { subject: KeyObject; line: KeyObject }

const BODY = /^1 (will|done|void) (room|words|post|member|unsealing|seat) [\w-]{43} \d{4}-\d\d-\d\d [0-9a-f]{64}$/
const END = ' .'

/** The keys of the list, from the master key: nobody else can write a line of it, or recognise what it is about. */
export function forgottenKeys(masterKey: Buffer): ForgottenKeys {
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', `cloakroom forgotten ${purpose}`, 32)))
  return { subject: derive('subject'), line: derive('line') }
}

/** What a line says instead of ids. */
export function forgottenSubject(keys: ForgottenKeys, what: Forgotten, ...ids: string[]): string {
  return createHmac('sha256', keys.subject)
    .update([what, ...ids].join('\0'))
    .digest('base64url')
}

/** A line, with what proves that the house wrote it, and an end that a line cut short does not have. */
export function writeForgottenLine(keys: ForgottenKeys, { step, what, subject, day, head }: ForgottenLine): string {
  const body = `1 ${step} ${what} ${subject} ${day} ${head}`
  return `${body} ${proofOf(keys, body)}${END}`
}

/** The line; `torn` when its end never reached the disk; `forged` when somebody else wrote or changed it. */
export function readForgottenLine(keys: ForgottenKeys, text: string): ForgottenLine | 'torn' | 'forged' {
  if (!text.endsWith(END)) return 'torn'
  const at = text.lastIndexOf(' ', text.length - END.length - 1)
  const [body, proof] = [text.slice(0, at), text.slice(at + 1, -END.length)]
  if (!BODY.test(body) || !isSame(proof, proofOf(keys, body))) return 'forged'
  const [, step, what, subject = '', day = '', head = ''] = body.split(' ')
  return { step: step as Step, what: what as Forgotten, subject, day, head }
}

function proofOf(keys: ForgottenKeys, body: string): string {
  return createHmac('sha256', keys.line).update(body).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
