import type { Attribution, DigestLevel, Entry, HatStrictness, Past, Quoting } from '@cloakroom/charter/charter.ts'
import {
  bigint,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { bytes, instant, roomId, speech } from './columns.ts'
import { members } from './members.ts'

/**
 * `seq` numbers the room's events without gaps; `peopleVersion` moves when a name in the room may have changed. What stands up to `lateSeq` is not for
 * everybody: somebody came then who reads from their joining on. At `closesAt` the room closes for good.
 */
export const rooms = pgTable('rooms', {
  id: uuid('id').primaryKey(),
  name: speech('name').notNull(),
  purpose: speech('purpose').notNull(),
  state: text('state').$type<'open' | 'closed'>().notNull(),
  charterVersion: integer('charter_version').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  peopleVersion: integer('people_version').notNull(),
  closedAt: instant('closed_at'),
  lateSeq: bigint('late_seq', { mode: 'number' }).notNull().default(0),
  closesAt: instant('closes_at'),
  /** Whoever writes again within so many minutes writes to the desk; 0: nobody does. */
  slowMinutes: integer('slow_minutes').notNull().default(0),
  /** How many first posts of everybody go to the desk. */
  firstPosts: smallint('first_posts').notNull().default(0),
})

/** The room's own random key, wrapped by the master key. Burning deletes the row. */
export const roomKeys = pgTable('room_keys', {
  roomId: roomId()
    .primaryKey()
    .references(() => rooms.id),
  wrapped: bytes('wrapped').notNull(),
})

export const charters = pgTable(
  'charters',
  {
    roomId: roomId().references(() => rooms.id),
    version: integer('version').notNull(),
    attribution: text('attribution').$type<Attribution>().notNull(),
    quoting: text('quoting').$type<Quoting>().notNull(),
    digest: text('digest').$type<DigestLevel>().notNull(),
    hatCheck: text('hat_check').$type<HatStrictness>().notNull(),
    retentionDays: integer('retention_days'),
    past: text('past').$type<Past>().notNull().default('all'),
    entry: text('entry').$type<Entry>().notNull().default('invitation'),
    amendedOn: date('amended_on'),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.version] })],
)

/** What somebody is in a room: a moderator keeps it, a rapporteur may draft its note. */
export const ROOM_ROLES = ['member', 'rapporteur', 'moderator'] as const
export type RoomRole = (typeof ROOM_ROLES)[number]

/** That somebody has accepted a version: a token which only the house, with the room's key, can tell to be a member's. */
export const charterAcceptances = pgTable(
  'charter_acceptances',
  { roomId: roomId().references(() => rooms.id), token: uuid('token').notNull() },
  (t) => [primaryKey({ columns: [t.roomId, t.token] })],
)

/**
 * Who may enter. Rows stay when a member leaves, so that in a named room their words keep their name. `charterVersion` is the one under which they took
 * their seat; `sinceSeq` the number from which on they read, 0 for everything, which the database writes itself.
 */
export const memberships = pgTable(
  'memberships',
  {
    roomId: roomId().references(() => rooms.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    role: text('role').$type<RoomRole>().notNull(),
    state: text('state').$type<'active' | 'left' | 'removed'>().notNull(),
    charterVersion: integer('charter_version').notNull(),
    sinceSeq: bigint('since_seq', { mode: 'number' }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.memberId] }),
    index('memberships_of_member')
      .on(t.memberId, t.roomId)
      .where(sql`state = 'active'`),
  ],
)

export const roomInvitations = pgTable(
  'room_invitations',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    note: speech('note').notNull(),
    state: text('state').$type<'open' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'>().notNull(),
    sentOn: date('sent_on').notNull(),
    /** The last day on which it can be accepted. */
    lapsesOn: date('lapses_on'),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.id] }),
    uniqueIndex('room_invitations_open')
      .on(t.roomId, t.memberId)
      .where(sql`state = 'open'`),
    index('room_invitations_of_member').on(t.memberId),
  ],
)

/** Members who ask to come in, for the room's moderators. */
export const joinRequests = pgTable(
  'join_requests',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    words: speech('words').notNull(),
    state: text('state').$type<'open' | 'accepted' | 'declined'>().notNull(),
    askedOn: date('asked_on').notNull(),
    answeredOn: date('answered_on'),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.id] }),
    uniqueIndex('join_requests_open')
      .on(t.roomId, t.memberId)
      .where(sql`state = 'open'`),
    index('join_requests_of_member').on(t.memberId),
  ],
)

/** Handles belong to seats, not to members. Only in rooms whose charter speaks under handles. */
export const seatHandles = pgTable(
  'seat_handles',
  {
    roomId: roomId().references(() => rooms.id),
    seat: uuid('seat').notNull(),
    handle: speech('handle').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.seat] }),
    uniqueIndex('seat_handles_once').on(t.roomId, sql`lower(${t.handle})`),
  ],
)

export type RoomEventKind =
  | 'thread.started'
  | 'thread.amended'
  | 'thread.rearranged'
  | 'post.added'
  | 'post.edited'
  | 'post.withdrawn'
  | 'charter.amended'
  | 'rules.amended'
  | 'closing.announced'
  | 'closing.called_off'
  | 'room.closed'

/** What happened, by number. Ids only: content is rendered from its row when it is sent. */
export const roomEvents = pgTable(
  'room_events',
  {
    roomId: roomId().references(() => rooms.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    kind: text('kind').$type<RoomEventKind>().notNull(),
    subject: uuid('subject').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.seq] })],
)
