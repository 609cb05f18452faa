import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, roomId, speech } from './columns.ts'
import { posts } from './posts.ts'
import { rooms } from './rooms.ts'

/** A room's report while it is drafted. `shown`: its speakers look at their words until `shownUntil`. `version` is the one that is sealed next, or was last. */
export const notes = pgTable(
  'notes',
  {
    roomId: roomId().references(() => rooms.id),
    id: uuid('id').notNull(),
    title: speech('title').notNull(),
    summary: speech('summary').notNull(),
    state: text('state').$type<'draft' | 'shown' | 'sealed'>().notNull(),
    version: integer('version').notNull(),
    shownUntil: instant('shown_until'),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.id] })],
)

export const noteThemes = pgTable(
  'note_themes',
  {
    roomId: roomId(),
    noteId: uuid('note_id').notNull(),
    id: uuid('id').notNull(),
    place: smallint('place').notNull(),
    title: speech('title').notNull(),
    summary: speech('summary').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.noteId, t.id] }),
    foreignKey({ columns: [t.roomId, t.noteId], foreignColumns: [notes.roomId, notes.id] }),
  ],
)

/** Words of a post, as they would leave. Whose they are, the post's own seat tells. `masked` in part, `vetoed` whole, by whoever spoke them. */
export const notePassages = pgTable(
  'note_passages',
  {
    roomId: roomId(),
    noteId: uuid('note_id').notNull(),
    id: uuid('id').notNull(),
    themeId: uuid('theme_id').notNull(),
    postId: uuid('post_id').notNull(),
    words: speech('words').notNull(),
    state: text('state').$type<'stands' | 'masked' | 'vetoed'>().notNull(),
    /** Its speaker allowed these words for this note. */
    isAllowed: boolean('is_allowed').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.noteId, t.id] }),
    foreignKey({
      columns: [t.roomId, t.noteId, t.themeId],
      foreignColumns: [noteThemes.roomId, noteThemes.noteId, noteThemes.id],
    }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)

/** A sealed document, as canonical JSON, and its hash. */
export const noteVersions = pgTable(
  'note_versions',
  {
    roomId: roomId().references(() => rooms.id),
    noteId: uuid('note_id').notNull(),
    version: integer('version').notNull(),
    document: text('document').notNull(),
    sha256: text('sha256').notNull(),
    /** The full or half hour after which digests tell of it. */
    sealedAt: instant('sealed_at'),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.noteId, t.version] })],
)

/** A link by which outsiders read one version, until a day. The token itself is not kept. */
export const noteShares = pgTable(
  'note_shares',
  {
    roomId: roomId(),
    noteId: uuid('note_id').notNull(),
    version: integer('version').notNull(),
    id: uuid('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    endsOn: date('ends_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.noteId, t.id] }),
    index('note_shares_by_token').on(t.tokenHash),
    foreignKey({
      columns: [t.roomId, t.noteId, t.version],
      foreignColumns: [noteVersions.roomId, noteVersions.noteId, noteVersions.version],
    }),
  ],
)
