import { i18n } from '@lingui/core'
import { say } from './words.ts'

/**
 * A time as people say it: "Today 08:40", "Tuesday 09:14", "14 September 09:41", "14 September 2025"; a day or a month as they are.
 * `shown` is UTC as the contract tells it (`2026-09-14T09:41Z`, `2026-09-14`, `2026-09`); what is said is in the reader's own time zone.
 */
export function softTime(shown: string, now = new Date(), timeZone?: string): string {
  const language = i18n.locale || 'en'
  if (shown.length === 7)
    return format(language, new Date(`${shown}-15T12:00Z`), { month: 'long', year: 'numeric' }, 'UTC')
  if (shown.length === 10) return format(language, new Date(`${shown}T12:00Z`), DATE, 'UTC')
  const at = new Date(shown)
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone)
  const time = timeOfDay(at, timeZone)
  if (days === 0) return say('time.today', { time })
  if (days === 1) return say('time.yesterday', { time })
  if (days > 1 && days < 7) return `${format(language, at, { weekday: 'long' }, timeZone)} ${time}`
  if (days >= 7 && days < 300) return `${format(language, at, { day: 'numeric', month: 'long' }, timeZone)} ${time}`
  return format(language, at, DATE, timeZone)
}

/** `18:00`, in the reader's own time zone. */
export function timeOfDay(at: Date, timeZone?: string): string {
  return format(i18n.locale || 'en', at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone)
}

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

function format(language: string, at: Date, options: Intl.DateTimeFormatOptions, timeZone: string | undefined): string {
  return formatFor(language === 'en' ? 'en-GB' : language, timeZone ? { ...options, timeZone } : options).format(at)
}

/** The number of a day on the reader's calendar. */
function dayNumber(at: Date, timeZone: string | undefined): number {
  const parts = formatFor('en-CA', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(at)
  return Math.round(Date.parse(`${parts}T00:00Z`) / 86_400_000)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once: to make one costs more than all else that is done for a time, and a thread shows a thousand. */
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, known)
  return known
}
