import type { Mark } from '@cloakroom/charter/marks.ts'
import { foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { roomId, speech } from './columns.ts'
import { posts } from './posts.ts'
import { rooms } from './rooms.ts'

/** A writer's mark on a post, which may not stand yet. */
export const postMarks = pgTable(
  'post_marks',
  {
    roomId: roomId().references(() => rooms.id),
    postId: uuid('post_id').notNull(),
    mark: text('mark').$type<Mark>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.postId] })],
)

/** A mark that waits for the next full or half hour; `none` takes one off. */
export const waitingMarks = pgTable(
  'waiting_marks',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    mark: text('mark').$type<Mark | 'none'>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)

/** Words of another room that a post quotes, which may not stand yet. Empty once they were taken back. Where they were said is kept apart, and no role reads it. */
export const quotesElsewhere = pgTable(
  'quotes_elsewhere',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    postId: uuid('post_id').notNull(),
    position: smallint('position').notNull(),
    words: speech('words').notNull(),
    month: text('month').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.id] }), index('quotes_elsewhere_of_post').on(t.roomId, t.postId)],
)
