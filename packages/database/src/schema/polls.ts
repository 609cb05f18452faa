import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, roomId, speech } from './columns.ts'
import { posts } from './posts.ts'

/**
 * A poll hangs on a post of whoever asks, and bears its id. `waiting`: it is not out yet, where words wait. `closesEarly`: it was asked to close before
 * its time, and nobody is told. `result` is what the API's contract calls a PollResultView.
 */
export const polls = pgTable(
  'polls',
  {
    roomId: roomId(),
    postId: uuid('post_id').notNull(),
    threadId: uuid('thread_id').notNull(),
    method: text('method').$type<'temperature' | 'consent' | 'choice' | 'ranked' | 'dots'>().notNull(),
    question: speech('question').notNull(),
    options: text('options').array().$type<PersonalSpeech[]>().notNull(),
    dots: smallint('dots'),
    state: text('state').$type<'waiting' | 'open' | 'closed' | 'withdrawn'>().notNull(),
    closesAt: instant('closes_at').notNull(),
    closesEarly: boolean('closes_early').notNull(),
    result: jsonb('result'),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [posts.roomId, posts.id] }),
    index('polls_of_thread').on(t.roomId, t.threadId),
  ],
)

/** Who has voted, by a value that only the room's key can make again, another one in each poll. Gone when it closes. */
export const pollVoters = pgTable(
  'poll_voters',
  { roomId: roomId(), postId: uuid('post_id').notNull(), voter: uuid('voter').notNull() },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId, t.voter] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [polls.roomId, polls.postId] }),
  ],
)

/** All ballots of a poll in one row, locked with the room's key and written anew with each of them. Gone when it closes. */
export const pollBallots = pgTable(
  'poll_ballots',
  { roomId: roomId(), postId: uuid('post_id').notNull(), sealed: bytes('sealed').notNull() },
  (t) => [
    primaryKey({ columns: [t.roomId, t.postId] }),
    foreignKey({ columns: [t.roomId, t.postId], foreignColumns: [polls.roomId, polls.postId] }),
  ],
)
