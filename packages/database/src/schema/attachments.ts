import { date, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { roomId } from './columns.ts'
import { rooms } from './rooms.ts'

/**
 * A washed file of a post, which may not stand yet: `seat` writes both. The bytes lie sealed elsewhere, under `id`. `removed` is what its sender is told,
 * and empty once the file was sent; `lapsesOn` is there until then.
 */
export const attachments = pgTable(
  'attachments',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    postId: uuid('post_id').notNull(),
    seat: uuid('seat').notNull(),
    position: smallint('position').notNull(),
    kind: text('kind').notNull(),
    bytes: integer('bytes').notNull(),
    removed: text('removed').array().notNull(),
    lapsesOn: date('lapses_on'),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.id] }), index('attachments_of_post').on(t.roomId, t.postId)],
)
