import { boolean, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, roomId } from './columns.ts'
import { members } from './members.ts'
import { rooms } from './rooms.ts'
import { sessions } from './sessions.ts'

/** What of a room reaches its member apart from the reading list. Without a row, everything does. There is no table of what reached whom. */
export const notificationLevels = pgTable(
  'notification_levels',
  {
    roomId: roomId().references(() => rooms.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    level: text('level').$type<'everything' | 'mentions' | 'nothing'>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.memberId] }),
    index('notification_levels_of_member').on(t.memberId, t.roomId),
  ],
)

/**
 * By which ways a member is told that something waits, and between which hours not. `since` is when they last said so: what waited before is not sent.
 * `stopHash` is SHA-256 of the token in their mail; `messageId` that of the last mail, by which a bounce is known.
 */
export const notificationWays = pgTable('notification_ways', {
  memberId: uuid('member_id')
    .primaryKey()
    .references(() => members.id),
  mail: boolean('mail').notNull(),
  quietFrom: smallint('quiet_from'),
  quietTo: smallint('quiet_to'),
  timeZone: text('time_zone').notNull(),
  since: instant('since').notNull(),
  stopHash: text('stop_hash').notNull().unique(),
  messageId: text('message_id').unique(),
})

/**
 * The ledger: a token for each thing that was sent, to each whom it was sent to, by each way. Only the house, with the room's key, can tell whose it is and
 * of what; it has no time.
 */
export const notificationsSent = pgTable(
  'notifications_sent',
  { roomId: roomId().references(() => rooms.id), token: uuid('token').notNull() },
  (t) => [primaryKey({ columns: [t.roomId, t.token] })],
)

/** Browsers that are knocked at. Each is a session and goes with it. `lookup` is a keyed hash of the address that lies in `sealed`; what waited before `since` is not told. */
export const pushBrowsers = pgTable(
  'push_browsers',
  {
    sessionHash: text('session_hash')
      .primaryKey()
      .references(() => sessions.idHash, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    lookup: bytes('lookup').notNull().unique(),
    sealed: bytes('sealed').notNull(),
    since: instant('since').notNull(),
  },
  (t) => [index('push_browsers_of_member').on(t.memberId)],
)
