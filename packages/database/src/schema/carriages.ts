import { foreignKey, index, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, roomId } from './columns.ts'
import { posts } from './posts.ts'
import { rooms } from './rooms.ts'
import { threads } from './threads.ts'

/** A thread that is asked to be carried into another room, until when its writers may say yes. */
export const carriages = pgTable(
  'carriages',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    intoRoomId: uuid('into_room_id')
      .notNull()
      .references(() => rooms.id),
    until: instant('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.id] }),
    unique().on(t.roomId, t.threadId),
    foreignKey({ columns: [t.roomId, t.threadId], foreignColumns: [threads.roomId, threads.id] }),
    index('carriages_into').on(t.intoRoomId),
  ],
)

/** A yes to one post, and the seat of that post alone under which its words would stand in the other room. There is no row for a no. */
export const carriageAnswers = pgTable(
  'carriage_answers',
  {
    roomId: roomId(),
    carriageId: uuid('carriage_id').notNull(),
    postId: uuid('post_id').notNull(),
    arrivesAs: uuid('arrives_as').notNull(),
    seat: uuid('seat').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.carriageId, t.postId] }),
    foreignKey({ columns: [t.roomId, t.carriageId], foreignColumns: [carriages.roomId, carriages.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)
