import { bigint, boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, roomId, speech } from './columns.ts'
import { rooms } from './rooms.ts'

/**
 * `version` moves with every change of what a page of the thread shows. No index holds what moves with every post (`latestSeq`, counts): so
 * PostgreSQL writes the row anew on its own page and leaves every index alone. A room's threads are sorted when they are listed.
 */
export const threads = pgTable(
  'threads',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    title: speech('title').notNull(),
    topics: text('topics').array().notNull(),
    postCount: integer('post_count').notNull(),
    version: integer('version').notNull(),
    latestAt: instant('latest_at').notNull(),
    latestSeq: bigint('latest_seq', { mode: 'number' }).notNull(),
    isPinned: boolean('is_pinned').notNull().default(false),
    isClosed: boolean('is_closed').notNull().default(false),
    /** The thread in which all its posts are now. */
    movedTo: uuid('moved_to'),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.id] }), index('threads_of_topic').using('gin', t.topics)],
)
