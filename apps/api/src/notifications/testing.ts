import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { type QuietHours, setNotificationWays } from '@cloakroom/contract/notifications.ts'
import { readMe } from '@cloakroom/contract/members.ts'
import type { Mail } from '../mail/mailer.ts'
import type { TestHouse, TestMember } from '../testing.ts'
import { start, write } from '../waiting/testing.ts'

export const MINUTE_MS = 60_000
const QUARTER_MS = 6 * 60 * MINUTE_MS

/** The member wants to be mailed from now on. */
export async function wantMail(by: TestMember, quiet: QuietHours | null = null): Promise<void> {
  await by.call(setNotificationWays, { body: { mail: true, quiet, timeZone: 'UTC' } })
}

/** The notifications among the mails sent so far, to somebody or to anybody. */
export function notificationsIn(t: Pick<TestHouse, 'mails'>, to?: string): Mail[] {
  return t.mails.filter((mail) => mail.subject === 'Something new for you' && (to === undefined || mail.to === to))
}

/** Words that mention somebody of a room that names its speakers. */
export async function mentioning(
  by: TestMember,
  roomId: string,
  whom: TestMember,
  words = 'What says',
): Promise<string> {
  const me = await whom.call(readMe)
  const { people } = await by.call(readMentionable, { params: { roomId } })
  const seat = people.find(({ name }) => name === me.personalName)?.seat ?? ''
  return `${words} ${mentionOf(seat)}?`
}

/** Somebody begins a thread, and somebody else answers: where, and what. */
export async function anAnswer(asks: TestMember, answers: TestMember, roomId: string, title = 'Whether to wait') {
  const begun = await start(asks, roomId, title, 'Well?')
  const place = { roomId, threadId: begun.threadId }
  const answer = await write(answers, place, 'I would.', { parentId: begun.postId })
  return { place, firstPostId: begun.postId, answerId: answer.id }
}

/** The clock of the house comes to a minute after the next midnight, six, noon or six in the evening, in UTC. */
export function nextTogether(t: Pick<TestHouse, 'clock'>): void {
  const now = t.clock.now().getTime()
  t.clock.advance((Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS + MINUTE_MS - now)
}
