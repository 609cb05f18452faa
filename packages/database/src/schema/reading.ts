import { date, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { bytes, numberRanges, roomId } from './columns.ts'
import { members } from './members.ts'

/**
 * Which posts of a thread a member has read, and at which they were last, by number. The member's own; nobody else's query reaches it.
 * `placeTurn` counts the member's places, so that the latest is known without a time.
 */
export const readMarks = pgTable(
  'read_marks',
  {
    roomId: roomId(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    threadId: uuid('thread_id').notNull(),
    numbers: numberRanges('numbers').notNull(),
    place: integer('place'),
    placeTurn: integer('place_turn').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.memberId, t.threadId] }),
    index('read_marks_of_member').on(t.memberId, t.roomId),
  ],
)

/** Sealed, place and words alike: a copy of this table does not tell what a member was about to say, or where. */
export const drafts = pgTable(
  'drafts',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    id: uuid('id').notNull(),
    sealed: bytes('sealed').notNull(),
    keptOn: date('kept_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.id] })],
)
