import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Free text that a person wrote. Only the hat check makes it, so nothing enters a table unscreened. */
export const speech = (name: string) => text(name).$type<PersonalSpeech>()

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A set of whole numbers as ranges, such as `{[1,51),[60,61)}`. */
export const numberRanges = customType<{ data: string }>({ dataType: () => 'int4multirange' })

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const roomId = () => uuid('room_id').notNull()
