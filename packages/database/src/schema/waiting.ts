import { foreignKey, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant, roomId, speech } from './columns.ts'
import { posts } from './posts.ts'
import { rooms } from './rooms.ts'

/**
 * Posts of unattributed rooms that wait for their batch. No time, no number and no order: rows are written anew, shuffled, whenever one comes.
 * `title` and `topics` are there where the post begins its thread, which does not exist yet.
 */
export const waitingPosts = pgTable(
  'waiting_posts',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    parentId: uuid('parent_id'),
    seat: uuid('seat').notNull(),
    title: speech('title'),
    topics: text('topics').array(),
    markdown: speech('markdown').notNull(),
    charterVersion: integer('charter_version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.id] })],
)

export const waitingQuotes = pgTable(
  'waiting_quotes',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    position: smallint('position').notNull(),
    sourcePostId: uuid('source_post_id').notNull(),
    passage: speech('passage').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId, t.position] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [waitingPosts.roomId, waitingPosts.id] }),
  ],
)

/** New words for posts that stand, or none: `markdown` is null where the post is to be withdrawn. Whose they are, the post's own seat tells. */
export const waitingChanges = pgTable(
  'waiting_changes',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    markdown: speech('markdown'),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)

/** There is one where something waits. `lookedAt` is the full or half hour at which it was last looked at, or in which it began. */
export const waitingBatches = pgTable('waiting_batches', {
  roomId: roomId()
    .primaryKey()
    .references(() => rooms.id),
  lookedAt: instant('looked_at').notNull(),
})
