import { followRoom } from '@cloakroom/contract/subscriptions.ts'
import type { Level, Rhythm } from '@cloakroom/contract/topics.ts'
import type { Mail } from '../mail/mailer.ts'
import { aMember, type TestHouse, type TestMember } from '../testing.ts'
import { digestsIn, sendAllDue, untilHour } from './testing.ts'

export type Reader = TestMember & { address: string }

/** Somebody to whom mail can be sent. */
export async function aReader(t: TestHouse): Promise<Reader> {
  const address = `${crypto.randomUUID()}@mail.example`
  return { ...(await aMember(t, { address })), address }
}

/** The digests that came to them. */
export function mailsTo(t: TestHouse, { address }: Reader): Mail[] {
  return digestsIn(t).filter(({ to }) => to === address)
}

export async function followWholeRoom(
  reader: TestMember,
  roomId: string,
  rhythm: Rhythm,
  level: Level = 'extracts',
): Promise<void> {
  await reader.call(followRoom, { params: { roomId }, body: { rhythm, level } })
}

/** Everything that was due before is sent, and forgotten. */
export async function anotherDay(t: TestHouse): Promise<void> {
  untilHour(t, 3)
  await sendAllDue(t)
  t.mails.length = 0
}

/** Seven o'clock, when digests come. */
export async function nextMorning(t: TestHouse): Promise<void> {
  untilHour(t, 7)
  t.mails.length = 0
  await sendAllDue(t)
}
