import * as z from 'zod'
import { isLegible } from './is-legible.ts'

/** Ids are random (version 4): nothing in them tells a time, an order or a machine. In capitals it is the same id, and keys depend on its letters. */
export const Id = z.uuidv4().toLowerCase()

/** Everything else that is called an id on the wire but made by HMAC (a seat): a UUID of version 8. */
export const SeatId = z.uuid()

/** Text as people type it: Unicode, no control characters but line breaks and tabs, none of the invisible marks that reorder a line. */
const typed = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed(), 'not well-formed Unicode')
    .refine((text) => !/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text), 'control characters')

/** One line of text, trimmed, from `min` to `max` UTF-16 units. */
export const line = (min: number, max: number) =>
  typed(max)
    .transform((text) => text.trim().normalize('NFC'))
    .refine((text) => text.length >= min && !/[\r\n\t]/.test(text), `one line of ${min} to ${max} characters`)

/** Marks that do not show. Not the joiners, which Persian and Indian names are written with, nor what makes a sign an emoji. */
const UNSEEN =
  /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu

/** One line by which somebody or something is called: something in it can be seen, and what cannot is taken out. */
export const called = (min: number, max: number) =>
  line(min, max)
    .transform((text) => text.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim())
    .refine((text) => text.length >= min && /[\p{L}\p{N}]/u.test(text), 'at least one letter or digit')

/** Markdown of at most `max` UTF-16 units, line ends as \n. Spaces at the ends are taken off. */
const markdown = (max: number) =>
  typed(max)
    .transform((text) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC'))
    .refine(isLegible, 'more marks than anybody can read')

/** A post may have 40,000 characters: about fifteen pages. */
export const PostMarkdown = markdown(40_000)
/** A few paragraphs to somebody who decides. */
export const ShortWords = markdown(1_000)
/** A part of a room's note: a page and a half. */
export const NoteWords = markdown(4_000)
/** Words of a post that leave its room as their writer gives them: a passage, and the brackets in it. */
export const PassageWords = markdown(4_000)
export const PersonalName = called(2, 80)
export const Handle = called(2, 40)
export const RoomName = called(2, 80)
export const RoomPurpose = line(0, 300)
export const ThreadTitle = called(3, 160)
export const PollQuestion = called(3, 200)
export const PollOption = called(1, 120)
export const Address = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email())
export const PassPhrase = z.string().min(1).max(1024)
/** A secret of 32 random bytes, base64url. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** BCP 47, the languages of the interface and of people. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export const TimeZone = z.string().max(64).refine(isTimeZone, 'no such time zone')
/** `2026-09-14T09:41Z`, `2026-09-14` or `2026-09`: as fine as the surface allows (`charter/law.ts`). */
export const TimeShown = z.string().regex(/^\d{4}-\d\d(-\d\d(T\d\d:\d\dZ)?)?$/)

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
