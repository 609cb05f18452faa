import { bigint, date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** What stewards, moderators and the house did. Written by the function `record_act` alone; never changed. */
export const chain = pgTable('chain', {
  number: bigint('number', { mode: 'number' }).primaryKey(),
  act: text('act').notNull(),
  role: text('role').$type<'steward' | 'moderation' | 'house'>().notNull(),
  /** The steward who acted. Of moderators it is not kept which. */
  doer: uuid('doer'),
  /** A keyed hash of what it was done to. */
  subject: text('subject').notNull(),
  doneOn: date('done_on').notNull(),
  hash: bytes('hash').notNull(),
})
