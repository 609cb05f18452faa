import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { members } from './members.ts'

/** `idHash` is SHA-256 of the id in the cookie: a copy of this table opens nothing. No address, no browser, no last use. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    publicId: uuid('public_id').notNull().unique(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    startedOn: date('started_on').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sessions_of_member').on(t.memberId)],
)

export const signInLinks = pgTable('sign_in_links', {
  tokenHash: text('token_hash').primaryKey(),
  memberId: uuid('member_id')
    .notNull()
    .references(() => members.id),
  expiresAt: instant('expires_at').notNull(),
})
