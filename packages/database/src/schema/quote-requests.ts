import { boolean, date, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, roomId, speech } from './columns.ts'
import { notes } from './notes.ts'
import { posts } from './posts.ts'
import { rooms } from './rooms.ts'

/** Words that somebody wishes to carry out of a room. `token` is who asks, of this request alone; whom they ask, the post's own seat tells. */
export const quoteRequests = pgTable(
  'quote_requests',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    postId: uuid('post_id').notNull(),
    token: uuid('token').notNull(),
    words: speech('words').notNull(),
    place: text('place').$type<'other_room' | 'outside' | 'note'>().notNull(),
    /** Which note of the room, where the place is one. */
    noteId: uuid('note_id'),
    state: text('state').$type<'asked' | 'allowed' | 'refused'>().notNull(),
    /** The writer's name, locked with the room's key. */
    named: bytes('named'),
    lapsesOn: date('lapses_on').notNull(),
    /** Whoever asked has seen the answer. */
    isTold: boolean('is_told').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.id] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
    foreignKey({ columns: [t.roomId, t.noteId], foreignColumns: [notes.roomId, notes.id] }),
    index('quote_requests_of_post').on(t.roomId, t.postId),
  ],
)
