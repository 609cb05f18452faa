import type { Attribution, DigestLevel, HatStrictness, Quoting } from '@cloakroom/charter/charter.ts'
import { bigint, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { bytes, instant, roomId, speech } from './columns.ts'
import { members } from './members.ts'

/** `seq` numbers the room's events without gaps; `peopleVersion` moves when a name in the room may have changed. */
export const rooms = pgTable('rooms', {
  id: uuid('id').primaryKey(),
  name: speech('name').notNull(),
  purpose: speech('purpose').notNull(),
  state: text('state').$type<'open' | 'closed'>().notNull(),
  charterVersion: integer('charter_version').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  peopleVersion: integer('people_version').notNull(),
  closedAt: instant('closed_at'),
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
  },
  (t) => [primaryKey({ columns: [t.roomId, t.version] })],
)

/** Who may enter. Rows stay when a member leaves, so that in a named room their words keep their name. */
export const memberships = pgTable(
  'memberships',
  {
    roomId: roomId().references(() => rooms.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    role: text('role').$type<'member' | 'moderator'>().notNull(),
    state: text('state').$type<'active' | 'left' | 'removed'>().notNull(),
    charterVersion: integer('charter_version').notNull(),
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
    state: text('state').$type<'open' | 'accepted' | 'declined' | 'withdrawn'>().notNull(),
    sentOn: date('sent_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.id] }),
    uniqueIndex('room_invitations_open')
      .on(t.roomId, t.memberId)
      .where(sql`state = 'open'`),
    index('room_invitations_of_member').on(t.memberId),
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

/** What happened, by number. Ids only: content is rendered from its row when it is sent. */
export const roomEvents = pgTable(
  'room_events',
  {
    roomId: roomId().references(() => rooms.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    kind: text('kind')
      .$type<'thread.started' | 'post.added' | 'post.edited' | 'post.withdrawn' | 'charter.amended' | 'room.closed'>()
      .notNull(),
    subject: uuid('subject').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.seq] })],
)
