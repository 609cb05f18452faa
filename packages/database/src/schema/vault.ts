import { date, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** Read by the vault role alone. The web role may put things in through the functions `vault_…`, and never look. */
export const vault = pgSchema('vault')

/** `lookup` is a keyed hash of the address, `sealed` the address under AES-256-GCM, `deadOn` the day on which a mail server said that nobody is there. */
export const addresses = vault.table('addresses', {
  memberId: uuid('member_id').primaryKey(),
  lookup: bytes('lookup').notNull().unique(),
  sealed: bytes('sealed').notNull(),
  deadOn: date('dead_on'),
})

export const invitationAddresses = vault.table('invitation_addresses', {
  invitationId: uuid('invitation_id').primaryKey(),
  lookup: bytes('lookup').notNull(),
  sealed: bytes('sealed').notNull(),
})

/** argon2id, in its own text form. */
export const passPhrases = vault.table('pass_phrases', {
  memberId: uuid('member_id').primaryKey(),
  hash: text('hash').notNull(),
})

/** What two stewards were asked to agree on, and what the writer answered: each sealed, and each always as long, answered or not. */
export const unsealingQuestions = vault.table('unsealings', {
  unsealingId: uuid('unsealing_id').primaryKey(),
  question: bytes('question').notNull(),
  answer: bytes('answer').notNull(),
})

/** The OpenPGP public key to which a member's mail is sealed; itself sealed, since it may name its owner and where they work. */
export const mailKeys = vault.table('mail_keys', {
  memberId: uuid('member_id').primaryKey(),
  sealed: bytes('sealed').notNull(),
})

/** Where a member says that they live and work; each is as long as the other, also where it was taken back. */
export const regions = vault.table('regions', {
  memberId: uuid('member_id').primaryKey(),
  sealed: bytes('sealed').notNull(),
})
