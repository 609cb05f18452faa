import type { Attribution } from '@cloakroom/charter/charter.ts'
import { cutDay, cutTime } from '@cloakroom/charter/cut-time.ts'
import { BY_CONSENT, type Identity, LINK, PEOPLE, SPEAKER, TIME } from '@cloakroom/charter/law.ts'
import type { InsideSurface, OutsideSurface, Surface } from '@cloakroom/charter/surfaces.ts'
import type { Config } from '../config.ts'

/** Where some words stand: in a thread, or in the note of a room. */
type Place = { roomId: string } & ({ threadId: string; postId?: string } | { noteId: string })

/** What one surface may show, as the law has it. */
export type Presented = {
  /** How a speaker is shown; `speakers.ts` finds the name for it. */
  speaker: Identity
  /** How a speaker may be shown who has agreed to it. */
  byConsent: Identity
  /** How those who are in the room are shown. */
  people: Identity
  /** A time, as exactly as may be told. */
  time: (at: Date) => string
  /** A day of which no time was kept. */
  day: (on: string) => string
  /** An address that leads as near to this place as it may; null where none may. */
  link: (config: Pick<Config, 'publicUrl'>, place: Place) => string | null
}

/**
 * What may stand on a surface. Every presenter asks here for the speakers, times and links of a view, a frame, a mail or a file, and
 * nothing else in the API decides any of them. Inside a room it depends on how the room speaks, outside it makes no difference.
 */
export function present(surface: InsideSurface, attribution: Attribution): Presented
export function present(surface: OutsideSurface): Presented
export function present(surface: Surface, attribution: Attribution): Presented
export function present(surface: Surface, attribution: Attribution = 'unattributed'): Presented {
  const key = `${surface} ${attribution}`
  const asked = ASKED.get(key) ?? ask(surface, attribution)
  ASKED.set(key, asked)
  return asked
}

/** The law does not change while the house runs: each question is asked once. */
const ASKED = new Map<string, Presented>()

function ask(surface: Surface, attribution: Attribution): Presented {
  const precision = TIME[surface][attribution]
  return Object.freeze({
    speaker: SPEAKER[surface][attribution],
    byConsent: BY_CONSENT[surface],
    people: PEOPLE[surface][attribution],
    time: (at: Date) => cutTime(at, precision),
    day: (on: string) => cutDay(on, precision),
    link: ({ publicUrl }: Pick<Config, 'publicUrl'>, place: Place) => {
      const path = pathTo(surface, place)
      return path === null ? null : `${publicUrl}${path}`
    },
  })
}

function pathTo(surface: Surface, place: Place): string | null {
  const inRoom = `/rooms/${place.roomId}`
  if (LINK[surface] === 'none') return null
  if ('noteId' in place) return `${inRoom}/notes/${place.noteId}`
  const inThread = `${inRoom}/threads/${place.threadId}`
  return LINK[surface] === 'thread' || place.postId === undefined ? inThread : `${inThread}#post-${place.postId}`
}
