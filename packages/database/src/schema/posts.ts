import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { DeskState, HeldKind } from '@cloakroom/charter/desk-states.ts'
import type { ReportReason } from '@cloakroom/charter/report-reasons.ts'
import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { ContestedSpeech, PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { bytes, instant, roomId, speech } from './columns.ts'
import { threads } from './threads.ts'

/**
 * A post carries a seat, never a member. `number` counts in the thread from 1; `seq` is its number among the room's events;
 * `path` is the seqs of its ancestors and its own, four bytes each, so that byte order is reading order. `at` is cut to the minute.
 * `markdown` is null once the post is withdrawn.
 */
export const posts = pgTable(
  'posts',
  {
    roomId: roomId(),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    parentId: uuid('parent_id'),
    number: integer('number').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    path: bytes('path').notNull(),
    depth: smallint('depth').notNull(),
    seat: uuid('seat').notNull(),
    markdown: speech('markdown'),
    charterVersion: integer('charter_version').notNull(),
    at: instant('at').notNull(),
    editedAt: instant('edited_at'),
    /** Its words are gone because moderation removed them. */
    removed: boolean('removed').notNull().default(false),
    /** The thread it stood in before moderation moved it. */
    movedFrom: uuid('moved_from'),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.id] }),
    foreignKey({ columns: [t.roomId, t.threadId], foreignColumns: [threads.roomId, threads.id] }),
    uniqueIndex('posts_in_reading_order').on(t.roomId, t.threadId, t.path),
    uniqueIndex('posts_by_number').on(t.roomId, t.threadId, t.number),
    index('posts_edited')
      .on(t.roomId, t.editedAt)
      .where(sql`edited_at is not null`),
  ],
)

export const postRevisions = pgTable(
  'post_revisions',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    revision: integer('revision').notNull(),
    markdown: speech('markdown').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId, t.revision] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)

/** A passage of another post of the same room, as it stood when it was quoted. */
export const quotes = pgTable(
  'quotes',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    position: smallint('position').notNull(),
    sourcePostId: uuid('source_post_id').notNull(),
    passage: speech('passage').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId, t.position] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
    index('quotes_of_source').on(t.roomId, t.sourcePostId),
  ],
)

/** A passage that a held post quotes; empty once its source is withdrawn. */
export type HeldQuote = { postId: string; passage: PersonalSpeech }

/**
 * Posts at the desk. They wait here, not in the thread; but for those that were reported, which stand there and have no words here. One that begins a thread
 * has its title and topics with it: until it is let in there is no such thread.
 */
/** What was found in words at the desk, or in the title of the thread that they would begin. */
export type HeldFinding = Finding & { inTitle?: true }

export const heldPosts = pgTable(
  'held_posts',
  {
    roomId: roomId(),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    parentId: uuid('parent_id'),
    seat: uuid('seat').notNull(),
    markdown: text('markdown').$type<ContestedSpeech>().notNull(),
    findings: jsonb('findings').$type<HeldFinding[]>().notNull(),
    charterVersion: integer('charter_version').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').$type<HeldKind>().notNull().default('hat'),
    state: text('state').$type<DeskState>().notNull(),
    reason: speech('reason'),
    /** Words that moderation proposes instead. They stand only if the writer agrees. */
    proposal: speech('proposal'),
    /** Of a thread that it would begin; empty once the words are gone. */
    title: text('title').$type<ContestedSpeech>(),
    topics: text('topics').array(),
    proposalTitle: speech('proposal_title'),
    /** The thread that must be there. */
    inThread: uuid('in_thread').generatedAlwaysAs(sql`case when title is null then thread_id end`),
    /** May the words become a test case of the hat check? Once they were exported, that cannot be taken back. */
    consent: text('consent').$type<'none' | 'given' | 'exported'>().notNull().default('none'),
    quotes: jsonb('quotes').$type<HeldQuote[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.id] }),
    foreignKey({ columns: [t.roomId, t.inThread], foreignColumns: [threads.roomId, threads.id] }),
    check('held_posts_start', sql`(title is null) = (topics is null) and (title is null or parent_id is null)`),
  ],
)

/** How often words of a post were taken out, by month. Never by whom. */
export const takeouts = pgTable(
  'takeouts',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    month: text('month').notNull(),
    times: integer('times').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId, t.month] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)

/** Why a post was reported. `seat` is of this report alone and leads to no other; nothing is left once the desk has decided. */
export const reports = pgTable(
  'reports',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    seat: uuid('seat').notNull(),
    reason: text('reason').$type<ReportReason>().notNull(),
    note: speech('note'),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId, t.seat] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
  ],
)
