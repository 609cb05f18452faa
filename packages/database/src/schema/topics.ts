import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, roomId, speech } from './columns.ts'
import { members } from './members.ts'
import { rooms } from './rooms.ts'
import { threads } from './threads.ts'

export type Rhythm = 'at_once' | 'daily' | 'weekly' | 'monthly'
export type Level = 'counts' | 'titles' | 'extracts'
const rhythm = () => text('rhythm').$type<Rhythm>().notNull()
const level = () => text('level').$type<Level>().notNull()
const memberId = () =>
  uuid('member_id')
    .notNull()
    .references(() => members.id)

/**
 * A tree. `position` is the place in it, read from top to bottom; `path` is the topic itself and all that it stands under, nearest first. The database keeps
 * both: whoever writes a position says before or after which other it comes, and finds it numbered anew.
 */
export const topics = pgTable(
  'topics',
  {
    id: text('id').primaryKey(),
    name: speech('name').notNull(),
    scope: speech('scope').notNull(),
    position: integer('position').notNull(),
    parentId: text('parent_id').references((): AnyPgColumn => topics.id),
    isRetired: boolean('is_retired').notNull().default(false),
    path: text('path').array().notNull().default([]),
  },
  (t) => [index('topics_of_parent').on(t.parentId)],
)

export const subscriptions = pgTable(
  'subscriptions',
  {
    memberId: memberId(),
    topicId: text('topic_id')
      .notNull()
      .references(() => topics.id),
    rhythm: rhythm(),
    level: level().default('extracts'),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.topicId] })],
)

/** A room of which a member hears whatever its topics. Gone with the room's key. */
export const roomSubscriptions = pgTable(
  'room_subscriptions',
  { roomId: roomId().references(() => rooms.id), memberId: memberId(), rhythm: rhythm(), level: level() },
  (t) => [primaryKey({ columns: [t.roomId, t.memberId] }), index('room_subscriptions_of_member').on(t.memberId)],
)

export const threadSubscriptions = pgTable(
  'thread_subscriptions',
  { roomId: roomId(), threadId: uuid('thread_id').notNull(), memberId: memberId(), rhythm: rhythm(), level: level() },
  (t) => [
    primaryKey({ columns: [t.roomId, t.threadId, t.memberId] }),
    foreignKey({ columns: [t.roomId, t.threadId], foreignColumns: [threads.roomId, threads.id] }),
    index('thread_subscriptions_of_member').on(t.memberId),
  ],
)

/**
 * When a member's digests come, in their own time zone, and in which language the house speaks in them. `unsubscribeHash` is SHA-256 of the token in their
 * mail; `chosenAt` is when they last chose topics or times: nothing that was due before is sent after.
 */
export const digestTimes = pgTable('digest_times', {
  memberId: uuid('member_id')
    .primaryKey()
    .references(() => members.id),
  hour: smallint('hour').notNull(),
  weekday: smallint('weekday').notNull(),
  timeZone: text('time_zone').notNull(),
  unsubscribeHash: text('unsubscribe_hash').notNull().unique(),
  chosenAt: instant('chosen_at').notNull().defaultNow(),
  language: text('language').notNull().default('en'),
  /** Since when something is followed at once. */
  atOnceFrom: instant('at_once_from'),
})

/**
 * The ledger: one row a digest, so that it is sent once. `since` and `dueAt` bound what it tells. A row that stays `sending` was handed to the mail
 * server by a process that did not live to hear the answer: it is not sent again, and the next digest reaches back beyond it.
 */
export const digestDeliveries = pgTable(
  'digest_deliveries',
  {
    memberId: memberId(),
    rhythm: rhythm(),
    dueAt: instant('due_at').notNull(),
    since: instant('since').notNull(),
    state: text('state').$type<'due' | 'sending' | 'sent' | 'empty'>().notNull(),
    messageId: text('message_id'),
    /** Ids of what it followed, each with how much of it was told: so a digest that was sent is made anew for whoever reads it again. */
    followed: jsonb('followed').$type<Record<string, Level>>(),
    /** While it is being sent: whose claim it is. */
    claim: uuid('claim'),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.rhythm, t.dueAt] }), index('digest_deliveries_state').on(t.state)],
)
