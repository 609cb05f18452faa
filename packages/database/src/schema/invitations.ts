import { boolean, date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, speech } from './columns.ts'

/** An invitation to the network. Its address lies in the vault until it is accepted. */
export const invitations = pgTable('invitations', {
  id: uuid('id').primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  kind: text('kind').$type<'invitation' | 'enrolment'>().notNull(),
  reminder: speech('reminder').notNull(),
  asSteward: boolean('as_steward').notNull(),
  state: text('state').$type<'open' | 'accepted' | 'withdrawn'>().notNull(),
  sentOn: date('sent_on').notNull(),
  lapsesAt: instant('lapses_at').notNull(),
})
