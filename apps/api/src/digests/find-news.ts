import type { Attribution, DigestLevel } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { QUESTION_MARKS } from './is-question.ts'
import type { Span } from './tell.ts'

/**
 * A thread with new posts, and under which charters they were written. `topics` are what it is about, each with what that stands under, nearest first;
 * `words` are of the first few posts whose words may be told, `last` is the number of the latest.
 */
export type News = {
  topics: string[][]
  roomId: string
  threadId: string
  room: DigestLevel
  attribution: Attribution
  title: { text: string; written: DigestLevel }
  posts: { written: DigestLevel; count: number; words: string[] }[]
  last: number
}

/** An extract is short: no more of a post than these letters is read for it. */
export const WORDS_READ = 4000

const TOPICS = `(select coalesce(jsonb_agg(o.path order by o.position), '[]') from topics o where o.id = any (t.topics)) as topics`

/**
 * Threads with new posts in some rooms, as far as the transaction's reader may read them; withdrawn posts are no news. Words are read of those posts alone of which
 * their charter lets an extract out, and where only titles are wanted, of none.
 */
export async function findNews(
  tx: Tx,
  roomIds: string[],
  { since, until }: Span,
  wanted: 'all' | 'titles' = 'all',
): Promise<News[]> {
  const { rows } = await tx.$client.query<News>({
    name: 'digest-news',
    text: `
      with posts_in_order as (
        select p.room_id, p.thread_id, p.number, c.digest as written, case when $4 and c.digest = 'extracts' then p.markdown end as markdown,
          row_number() over (partition by p.room_id, p.thread_id, c.digest order by p.number) as place
        from threads t
        join posts p on p.room_id = t.room_id and p.thread_id = t.id
        join charters c on c.room_id = p.room_id and c.version = p.charter_version
        where t.room_id = any ($1::uuid[]) and t.latest_at >= $2
          and p.at >= $2 and p.at < $3 and p.markdown is not null),
      new_posts as (
        select room_id, thread_id, written, count(*)::int as count, max(number) as last,
          coalesce(array_agg(left(markdown, ${WORDS_READ}) order by number) filter (where place <= 3 and markdown is not null), '{}') as words
        from posts_in_order
        group by room_id, thread_id, written),
      in_threads as (
        select n.room_id, n.thread_id, max(n.last) as last,
          json_agg(json_build_object('written', n.written, 'count', n.count, 'words', n.words) order by n.written) as posts
        from new_posts n group by n.room_id, n.thread_id)
      select ${TOPICS}, t.room_id as "roomId", t.id as "threadId", rc.digest as room, rc.attribution,
        json_build_object('text', t.title, 'written', tc.digest) as title,
        n.posts, n.last
      from in_threads n
      join threads t on t.room_id = n.room_id and t.id = n.thread_id
      join rooms r on r.id = t.room_id
      join charters rc on rc.room_id = r.id and rc.version = r.charter_version
      join posts first on first.room_id = t.room_id and first.thread_id = t.id and first.number = 1
      join charters tc on tc.room_id = first.room_id and tc.version = first.charter_version
      order by t.room_id, t.id`,
    values: [roomIds, since, until, wanted === 'all'],
  })
  return rows
}

/** A thread that may begin with a question and that nobody has answered: `words` are those of its first post. `isNew` where it was written in the span. */
export type Question = Pick<News, 'topics' | 'roomId' | 'threadId' | 'room' | 'title'> & {
  written: DigestLevel
  words: string
  isNew: boolean
}

/** What may follow a question's mark at the end of a post: brackets, marks of Markdown, quoted lines. */
const LAST_WORDS = 4000
const ASKED_LATELY = `interval '14 days'`
/** What asks may be added to by its own seat; a longer thread is a debate. */
const MOST_POSTS = 10

/**
 * Questions wait for two weeks; then they are taken for said. What their own seat adds is no answer, nor is one that was withdrawn; where each post has a seat of
 * its own, any other post is. Found is what has a question's mark where one may end; whether it asks is seen by its words.
 */
export async function findQuestions(tx: Tx, roomIds: string[], { since, until }: Span): Promise<Question[]> {
  const { rows } = await tx.$client.query<Question>({
    name: 'digest-questions',
    text: `
      select ${TOPICS}, t.room_id as "roomId", t.id as "threadId", rc.digest as room,
        jsonb_build_object('text', t.title, 'written', tc.digest) as title, tc.digest as written, first.markdown as words, first.at >= $2 as "isNew"
      from threads t
      join rooms r on r.id = t.room_id
      join charters rc on rc.room_id = r.id and rc.version = r.charter_version
      join posts first on first.room_id = t.room_id and first.thread_id = t.id and first.number = 1
      join charters tc on tc.room_id = first.room_id and tc.version = first.charter_version
      where t.room_id = any ($1::uuid[]) and t.latest_at >= $3::timestamptz - ${ASKED_LATELY} and t.post_count <= ${MOST_POSTS}
        and (t.title ~ '[${QUESTION_MARKS}]' or right(first.markdown, ${LAST_WORDS}) ~ '[${QUESTION_MARKS}]')
        and cardinality(t.topics) > 0 and not t.is_closed and t.moved_to is null
        and first.at >= $3::timestamptz - ${ASKED_LATELY} and first.at < $3 and first.markdown is not null
        and not exists (select from posts a where a.room_id = t.room_id and a.thread_id = t.id and a.seat <> first.seat and a.markdown is not null)
      order by t.room_id, t.id`,
    values: [roomIds, since, until],
  })
  return rows
}

export type SealedNote = { roomId: string; noteId: string; title: string; room: DigestLevel }

/** Notes of which a version was sealed, each under the title with which it was. */
export async function findSealedNotes(tx: Tx, roomIds: string[], { since, until }: Span): Promise<SealedNote[]> {
  const { rows } = await tx.$client.query<SealedNote>({
    name: 'digest-notes',
    text: `
      select distinct on (v.room_id, v.note_id) v.room_id as "roomId", v.note_id as "noteId", v.document::jsonb ->> 'title' as title, rc.digest as room
      from note_versions v
      join rooms r on r.id = v.room_id
      join charters rc on rc.room_id = r.id and rc.version = r.charter_version
      where v.room_id = any ($1::uuid[]) and v.sealed_at >= $2 and v.sealed_at < $3
      order by v.room_id, v.note_id, v.version desc`,
    values: [roomIds, since, until],
  })
  return rows
}

/** Of these threads, those in which the member of the transaction has not read up to a post. */
export async function findUnread(
  tx: Tx,
  memberId: string,
  asked: readonly { roomId: string; threadId: string; last: number }[],
): Promise<Set<string>> {
  const { rows } = await tx.$client.query<{ thread_id: string }>({
    name: 'digest-unread',
    text: `select a.thread_id from unnest($2::uuid[], $3::uuid[], $4::int[]) a (room_id, thread_id, last)
      where not exists (select from read_marks m where m.room_id = a.room_id and m.member_id = $1 and m.thread_id = a.thread_id
        and m.numbers @> a.last)`,
    values: [
      memberId,
      asked.map(({ roomId }) => roomId),
      asked.map(({ threadId }) => threadId),
      asked.map(({ last }) => last),
    ],
  })
  return new Set(rows.map(({ thread_id }) => thread_id))
}
