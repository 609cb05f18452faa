import { sql } from 'drizzle-orm'
import { bigint, customType, foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { instant, roomId } from './columns.ts'
import { posts } from './posts.ts'
import { rooms } from './rooms.ts'

const wordVector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** The words of posts of open rooms, as they are looked for. What follows the room's events writes here, and triggers on `posts` and `rooms`. */
export const postWords = pgTable(
  'post_words',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    threadId: uuid('thread_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    vector: wordVector('vector').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('post_words_by_time').on(t.roomId, t.at),
    index('post_words_found').using('gin', sql`word_keys(${t.roomId}, ${t.seq}, tsvector_to_array(${t.vector}))`),
  ],
)

/** When the posts of a block were written: 2,048 events of a room each. */
export const wordBlocks = pgTable(
  'word_blocks',
  {
    roomId: roomId().references(() => rooms.id),
    block: integer('block').notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.block] })],
)

/** Up to which event of a room its words are in the index. */
export const wordMarks = pgTable('word_marks', {
  roomId: roomId()
    .primaryKey()
    .references(() => rooms.id),
  seq: bigint('seq', { mode: 'number' }).notNull(),
})
