import type { Attribution, Charter, DigestLevel, Quoting } from './charter.ts'
import type { Role } from './roles.ts'
import type { Surface } from './surfaces.ts'

/*
 * The law of the door: one table a question. A role decides whether somebody reads a surface at all; what stands on it is the same for
 * all who do. So no table below asks who looks, and nobody can be told more than the next reader by being somebody.
 */

/** How a person may be shown, from least to most. `nobody` means "a participant", with nothing that tells two of them apart. */
export const IDENTITIES = ['nobody', 'handle', 'personal-name'] as const
export type Identity = (typeof IDENTITIES)[number]

/** How exactly a time is told, from least to most. */
export const PRECISIONS = ['month', 'day', 'half-hour', 'minute'] as const
export type Precision = (typeof PRECISIONS)[number]

/** How near to the words a link may lead, from least to most. */
export const LINKS = ['none', 'room', 'thread', 'post'] as const
export type Link = (typeof LINKS)[number]

/** How much may be carried of what was written, from least to most. */
export const PORTIONS = ['nothing', 'title', 'passage', 'whole'] as const
export type Portion = (typeof PORTIONS)[number]

const ANYBODY = ['stranger', 'recipient', 'elsewhere', 'steward', 'invited', 'former', 'member', 'moderator'] as const
const SIGNED_IN = ['elsewhere', 'steward', 'invited', 'former', 'member', 'moderator'] as const

/** Who reads a surface? To everybody else it is not there: the same bytes as if it had never been. */
export const READERS = {
  'front-door': ANYBODY,
  own: SIGNED_IN, // each of them their own
  network: SIGNED_IN,
  'steward-desk': ['steward'],
  unsealed: ['steward'], // the two who turned their keys
  room: ['member', 'moderator'],
  'room-desk': ['moderator'],
  quote: ['member', 'moderator'],
  'other-room': ANYBODY, // whoever is there, and it may be carried on
  'take-out': ANYBODY,
  note: ANYBODY, // a link opens it for outsiders
  digest: ['recipient', 'member', 'moderator'], // written to a member; a mail may be passed on
  notice: ANYBODY,
} as const satisfies Record<Surface, readonly Role[]>

const AS_CHARTERED = { named: 'personal-name', handle: 'handle', unattributed: 'nobody' } as const
const EVERYBODY = { named: 'personal-name', handle: 'personal-name', unattributed: 'personal-name' } as const
const NOBODY = { named: 'nobody', handle: 'nobody', unattributed: 'nobody' } as const

/**
 * How is the speaker of some words shown? Inside a room as its charter says; past its edge nobody is named, but for what takes two
 * stewards, a delay and notice to open. The desk sees what the room sees: order can be kept without knowing more than the others do.
 */
export const SPEAKER = {
  'front-door': NOBODY,
  own: NOBODY,
  network: NOBODY,
  'steward-desk': NOBODY,
  unsealed: EVERYBODY,
  room: AS_CHARTERED,
  'room-desk': AS_CHARTERED,
  quote: AS_CHARTERED,
  'other-room': NOBODY,
  'take-out': NOBODY,
  note: NOBODY,
  digest: NOBODY,
  notice: NOBODY,
} as const satisfies Record<Surface, Record<Attribution, Identity>>

/**
 * How may a speaker be shown who has agreed to it, for one quote? In another room by name; on no other surface do they have that choice, because
 * there nobody could tell their name from one that was told without asking.
 */
export const BY_CONSENT = {
  'front-door': 'nobody',
  own: 'nobody',
  network: 'nobody',
  'steward-desk': 'nobody',
  unsealed: 'nobody',
  room: 'nobody',
  'room-desk': 'nobody',
  quote: 'nobody',
  'other-room': 'personal-name',
  'take-out': 'nobody',
  note: 'nobody',
  digest: 'nobody',
  notice: 'nobody',
} as const satisfies Record<Surface, Identity>

/**
 * Who is seen to be in the room? Whoever keeps its door must know whom they let in, and learns nothing from it of who said what: these
 * names lead to no seat. Past the edge nobody, not even that somebody is there.
 */
export const PEOPLE = {
  'front-door': NOBODY,
  own: NOBODY,
  network: NOBODY,
  'steward-desk': NOBODY,
  unsealed: NOBODY,
  room: AS_CHARTERED,
  'room-desk': EVERYBODY,
  quote: NOBODY,
  'other-room': NOBODY,
  'take-out': NOBODY,
  note: NOBODY,
  digest: NOBODY,
  notice: NOBODY,
} as const satisfies Record<Surface, Record<Attribution, Identity>>

const TO_THE_MONTH = { named: 'month', handle: 'month', unattributed: 'month' } as const
const TO_THE_DAY = { named: 'day', handle: 'day', unattributed: 'day' } as const
/** A minute would tell who sat at a keyboard then, where nothing else tells it. Batches come out at full and half hours. */
const AS_FOLLOWED = { named: 'minute', handle: 'minute', unattributed: 'half-hour' } as const

/** How exact is a time? Inside, as a debate needs it; about one's own things, the day; outside, the month. */
export const TIME = {
  'front-door': TO_THE_MONTH,
  own: TO_THE_DAY,
  network: TO_THE_MONTH,
  'steward-desk': TO_THE_DAY,
  unsealed: TO_THE_DAY,
  room: AS_FOLLOWED,
  'room-desk': AS_FOLLOWED,
  quote: AS_FOLLOWED,
  'other-room': TO_THE_MONTH,
  'take-out': TO_THE_MONTH,
  note: TO_THE_MONTH,
  digest: TO_THE_MONTH,
  notice: TO_THE_MONTH,
} as const satisfies Record<Surface, Record<Attribution, Precision>>

/**
 * How near does a link lead? A digest's opens a thread for those who are still in the room, and nothing for everybody else. One's own
 * things may hold ids of one's own words; no address is made of them.
 */
export const LINK = {
  'front-door': 'none',
  own: 'none',
  network: 'none',
  'steward-desk': 'none',
  unsealed: 'none',
  room: 'post',
  'room-desk': 'post',
  quote: 'post',
  'other-room': 'none',
  'take-out': 'none',
  note: 'none',
  digest: 'thread',
  notice: 'none',
} as const satisfies Record<Surface, Link>

const NO_WORDS = { free: 'nothing', ask: 'nothing', never: 'nothing' } as const
const ALL_WORDS = { free: 'whole', ask: 'whole', never: 'whole' } as const
const ONLY_IF_FREE = { free: 'passage', ask: 'nothing', never: 'nothing' } as const

/** Which words, by what the charter under which they were written says of quoting? Of a digest the charter speaks apart: `DIGEST`. */
export const WORDS = {
  'front-door': NO_WORDS,
  own: NO_WORDS,
  network: NO_WORDS,
  'steward-desk': NO_WORDS,
  unsealed: NO_WORDS,
  room: ALL_WORDS,
  'room-desk': ALL_WORDS,
  quote: { free: 'passage', ask: 'passage', never: 'nothing' },
  'other-room': ONLY_IF_FREE,
  'take-out': ONLY_IF_FREE,
  note: ONLY_IF_FREE,
  digest: { free: 'passage', ask: 'passage', never: 'passage' },
  notice: NO_WORDS,
} as const satisfies Record<Surface, Record<Quoting, Portion>>

/** Which words a digest carries, by what the charter says of digests. */
const DIGEST = {
  nothing: 'nothing',
  titles: 'title',
  extracts: 'passage',
} as const satisfies Record<DigestLevel, Portion>

export type Shown = { speaker: Identity; people: Identity; time: Precision; link: Link; words: Portion }

/** All that the law says of one cell: what this reader finds on this surface of words written under this charter. Null: it is not there for them. */
export function shown(
  surface: Surface,
  { attribution, quoting, digest }: Pick<Charter, 'attribution' | 'quoting' | 'digest'>,
  role: Role,
): Shown | null {
  if (!mayRead(role, surface)) return null
  const isKeptOut = surface === 'digest' && digest === 'nothing'
  return {
    speaker: SPEAKER[surface][attribution],
    people: PEOPLE[surface][attribution],
    time: TIME[surface][attribution],
    link: isKeptOut ? 'none' : LINK[surface],
    words: surface === 'digest' ? DIGEST[digest] : WORDS[surface][quoting],
  }
}

/** Whether somebody reads what stands on a surface, by what they are to the room. */
export function mayRead(role: Role, surface: Surface): boolean {
  const readers: readonly Role[] = READERS[surface]
  return readers.includes(role)
}
