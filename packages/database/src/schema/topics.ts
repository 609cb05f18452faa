import { index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { members } from './members.ts'

export const topics = pgTable('topics', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  scope: text('scope').notNull(),
  group: text('group_name').notNull(),
  position: integer('position').notNull(),
})

export const subscriptions = pgTable(
  'subscriptions',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    topicId: text('topic_id')
      .notNull()
      .references(() => topics.id),
    rhythm: text('rhythm').$type<'daily' | 'weekly'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.topicId] })],
)

/**
 * When a member's digests come, in their own time zone. `unsubscribeHash` is SHA-256 of the token in their mail; `chosenAt` is when they last
 * chose topics or times: nothing that was due before is sent after.
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
})

/**
 * The ledger: one row a digest, so that it is sent once. `since` and `dueAt` bound what it tells. A row that stays `sending` was handed to the mail
 * server by a process that did not live to hear the answer: it is not sent again, and the next digest reaches back beyond it.
 */
export const digestDeliveries = pgTable(
  'digest_deliveries',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    rhythm: text('rhythm').$type<'daily' | 'weekly'>().notNull(),
    dueAt: instant('due_at').notNull(),
    since: instant('since').notNull(),
    state: text('state').$type<'due' | 'sending' | 'sent' | 'empty'>().notNull(),
    messageId: text('message_id'),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.rhythm, t.dueAt] }), index('digest_deliveries_state').on(t.state)],
)
