import type { NotificationLevel, NotificationView } from '@cloakroom/contract/notifications.ts'

type Why = NotificationView['why']

/** What a level lets through. */
const LETS_THROUGH = {
  everything: [
    'mention',
    'answer',
    'quote',
    'poll',
    'desk',
    'elsewhere',
    'carriage',
    'asked',
    'answered',
    'note',
    'decide',
  ],
  // Somebody waits for whoever moderates: that a room is busy is no reason to let them wait.
  mentions: ['mention', 'elsewhere', 'carriage', 'asked', 'answered', 'note', 'decide'],
  nothing: [],
} as const satisfies Record<NotificationLevel, readonly Why[]>

export function reaches(level: NotificationLevel, why: Why): boolean {
  const through: readonly Why[] = LETS_THROUGH[level]
  return through.includes(why)
}

/**
 * A post that one has not read, as seats have it. `mySeat` is one’s own where it is the same all over the room, `myParentSeat` the one that one had in the post
 * it answers; of each post that it quotes, its seat beside the one that one had there.
 */
export type PostSeats = {
  seat: string
  parentSeat: string | null
  mentions: readonly string[]
  quoted: readonly { seat: string; mine: string | null }[]
  mySeat: string | null
  myParentSeat: string | null
  myOwnSeat: string | null
}

/** Why a post concerns one: a mention before an answer, an answer before a quote; one’s own concerns nobody. */
export function whyItConcerns(post: PostSeats): 'mention' | 'answer' | 'quote' | null {
  if (post.seat === post.myOwnSeat) return null
  if (post.mySeat !== null && post.mentions.includes(post.mySeat)) return 'mention'
  if (post.parentSeat !== null && post.parentSeat === post.myParentSeat) return 'answer'
  return post.quoted.some(({ seat, mine }) => seat === mine) ? 'quote' : null
}

const MINUTE_MS = 60_000
const MAIL_WAITS_MS = 10 * MINUTE_MS
/** At midnight, six, noon and six in the evening, in UTC: the same for all, so that nothing in it is anybody’s own. */
const TOGETHER_MS = 6 * 60 * MINUTE_MS

export type Way = 'mail' | 'push'

/**
 * From when on something may be sent; null where it never is. Where a room names its speakers a mail waits ten minutes, in which it may be read. Where it does
 * not, whoever writes to a handle and sees whose telephone rings would know who it is: everything from there is sent four times a day, and what moderators do,
 * whose moment is not kept, is not sent at all. `isNamed` is whether one is shown by whom it comes: of a report nobody is, in no room.
 */
export function sendableFrom(one: { why: Why; at: Date; isNamed: boolean }, way: Way): Date | null {
  // Of another room nobody is told more than the month; whether a thread may move is asked of those alone who are in it as well; and whoever asks and
  // answers is not to be known by the minute.
  if (one.why === 'elsewhere' || one.why === 'carriage' || one.why === 'asked' || one.why === 'answered') return null
  const at = one.at.getTime()
  // Who has words in a note is nobody's to see, not the rapporteur's either, who chose the minute in which it was shown.
  if (one.isNamed && one.why !== 'note') return new Date(way === 'mail' ? at + MAIL_WAITS_MS : at)
  if (one.why === 'desk' || one.why === 'poll') return null
  return new Date((Math.floor(at / TOGETHER_MS) + 1) * TOGETHER_MS)
}
