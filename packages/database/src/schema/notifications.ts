import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { roomId } from './columns.ts'
import { members } from './members.ts'
import { rooms } from './rooms.ts'

/** What of a room reaches its member apart from the reading list. Without a row, everything does. There is no table of what reached whom. */
export const notificationLevels = pgTable(
  'notification_levels',
  {
    roomId: roomId().references(() => rooms.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    level: text('level').$type<'everything' | 'mentions' | 'nothing'>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.memberId] }),
    index('notification_levels_of_member').on(t.memberId, t.roomId),
  ],
)
