import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import { lastDay } from './last-day.ts'
import { insertInvitation } from './store.ts'

const DAYS = 30

/** Invites somebody whose request was accepted, in the transaction that accepts it. Answers the invitation's id, whether or not one stood already. */
export async function inviteWhoAsked(
  tx: Tx,
  { now }: Pick<House, 'now'>,
  { roomId, memberId, note }: { roomId: string; memberId: string; note: PersonalSpeech },
): Promise<string> {
  const id = crypto.randomUUID()
  const [sentOn, lapsesOn] = [dayKept(now()), lastDay(now(), DAYS)]
  await insertInvitation(tx, { roomId, id, memberId, note, sentOn, lapsesOn })
  return id
}
