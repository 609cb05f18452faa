import type { UnsealingReason } from '@cloakroom/charter/unsealing-delay.ts'
import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'
import { members } from './members.ts'

/** Neither the post nor its room stands here: the question is sealed in the vault. `ripeAt` is when both keys may be turned. */
export const unsealings = pgTable('unsealings', {
  id: uuid('id').primaryKey(),
  reason: text('reason').$type<UnsealingReason>().notNull(),
  state: text('state').$type<'asked' | 'agreed' | 'opened' | 'stopped' | 'lapsed'>().notNull(),
  askedAt: instant('asked_at').notNull(),
  agreedAt: instant('agreed_at'),
  ripeAt: instant('ripe_at'),
  openedAt: instant('opened_at'),
  endedAt: instant('ended_at'),
})

/**
 * A steward's key to one unsealing. `wrapped` is its private half under their pass phrase and the master key; `share` is half of what opens the
 * outcome, sealed to this key; `handed` is the other half, sealed to this key by the other steward when they turned theirs. `since` is since when its
 * holder had been a steward: who ceased to be one and is one again does not hold it any more.
 */
export const unsealingKeys = pgTable(
  'unsealing_keys',
  {
    unsealingId: uuid('unsealing_id')
      .notNull()
      .references(() => unsealings.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    part: text('part').$type<'asks' | 'agrees'>().notNull(),
    madeAt: instant('made_at').notNull(),
    since: instant('since').notNull(),
    publicKey: bytes('public_key').notNull(),
    wrapped: bytes('wrapped'),
    share: bytes('share'),
    handed: bytes('handed'),
    turnedAt: instant('turned_at'),
    readAt: instant('read_at'),
  },
  (t) => [primaryKey({ columns: [t.unsealingId, t.memberId] }), unique().on(t.unsealingId, t.part)],
)

/** What was found, or that nothing was, in the same number of bytes: sealed under both shares together, and under the room's key. */
export const unsealingOutcomes = pgTable('unsealing_outcomes', {
  unsealingId: uuid('unsealing_id')
    .primaryKey()
    .references(() => unsealings.id),
  sealed: bytes('sealed').notNull(),
})

/** Since when somebody has been a steward without a break. Kept by the database itself. */
export const stewardsSince = pgTable('stewards_since', {
  memberId: uuid('member_id')
    .primaryKey()
    .references(() => members.id),
  since: instant('since').notNull(),
})
