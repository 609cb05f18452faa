import { boolean, date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { speech } from './columns.ts'

/** A person. There is no column for an employer, a title or an address, and there will be none. */
export const members = pgTable('members', {
  id: uuid('id').primaryKey(),
  personalName: speech('personal_name').notNull(),
  languages: text('languages').array().notNull(),
  timeZone: text('time_zone').notNull(),
  isSteward: boolean('is_steward').notNull(),
  opensRooms: boolean('opens_rooms').notNull(),
  state: text('state').$type<'active' | 'ended'>().notNull(),
  joinedOn: date('joined_on').notNull(),
  /** Topics that they know something about. */
  fields: text('fields').array().notNull().default([]),
})

export const pledges = pgTable('pledges', {
  version: integer('version').primaryKey(),
  title: text('title').notNull(),
  articles: jsonb('articles').$type<{ title: string; text: string }[]>().notNull(),
})

export const pledgeAcceptances = pgTable(
  'pledge_acceptances',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    version: integer('version')
      .notNull()
      .references(() => pledges.version),
    acceptedOn: date('accepted_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.version] })],
)
