import { i18n } from '@lingui/core'

/** When something ends, to the minute and in the reader’s own time zone: whoever wants to vote, or to mask words, must know how long there is. */
export function untilTime(shown: string, timeZone?: string): string {
  const language = i18n.locale === 'en' ? 'en-GB' : i18n.locale
  const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  return new Intl.DateTimeFormat(language, { ...day, ...time, ...(timeZone && { timeZone }) }).format(new Date(shown))
}
