import { i18n } from '@lingui/core'
import { say } from '#lib/words.ts'

const DAY_MS = 24 * 60 * 60_000

/** How long it is until then, in whole days, and the day and hour where the reader is. */
export function whenInWords(shown: string, now: number): { when: string; on: string } {
  const at = new Date(shown)
  const days = Math.floor((at.getTime() - now) / DAY_MS)
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'full' }).format(at)
  const time = new Intl.DateTimeFormat(i18n.locale, { timeStyle: 'short' }).format(at)
  return { when: say('closing.in', { days: Math.max(days, 0) }), on: say('closing.on', { day, time }) }
}
