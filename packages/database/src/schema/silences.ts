import { foreignKey, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { instant, roomId } from './columns.ts'
import { posts } from './posts.ts'
import { rooms } from './rooms.ts'

/** Seats that are silent for a time, each by a post of theirs. Never a member; where each post has a seat of its own, it is that post's. */
export const silences = pgTable(
  'silences',
  {
    roomId: roomId().references(() => rooms.id),
    postId: uuid('post_id').notNull(),
    seat: uuid('seat').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)
