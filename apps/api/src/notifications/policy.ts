import type { NotificationLevel, NotificationView } from '@cloakroom/contract/notifications.ts'

type Why = NotificationView['why']

/** What a level lets through. */
const LETS_THROUGH = {
  everything: ['mention', 'answer', 'poll'],
  mentions: ['mention'],
  nothing: [],
} as const satisfies Record<NotificationLevel, readonly Why[]>

export function reaches(level: NotificationLevel, why: Why): boolean {
  const through: readonly Why[] = LETS_THROUGH[level]
  return through.includes(why)
}

/** A post that one has not read, as seats have it. `mySeat` is one’s own where it is the same all over the room, `myParentSeat` the one that one had in the post it answers. */
export type PostSeats = {
  seat: string
  parentSeat: string | null
  mentions: readonly string[]
  mySeat: string | null
  myParentSeat: string | null
  myOwnSeat: string | null
}

/** Why a post concerns one: a mention before an answer; one’s own concerns nobody. */
export function whyItConcerns(post: PostSeats): 'mention' | 'answer' | null {
  if (post.seat === post.myOwnSeat) return null
  if (post.mySeat !== null && post.mentions.includes(post.mySeat)) return 'mention'
  return post.parentSeat !== null && post.parentSeat === post.myParentSeat ? 'answer' : null
}
