import type { Pool } from 'pg'

/** Little words as people use them; the rest of a text is made up. */
const LITTLE = [
  'the of and to in a is that for it was on are with as not be this from by at we which have an they what but or would',
  'de la le les et des en un du une que est pour qui dans pas plus sur au par il nous avec ce se sont cette mais ou leur',
].map((words) => words.split(' '))
const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo zu bren clor dast fent gril'.split(' ')
const DIFFERENT_WORDS = 20_000
const DIFFERENT_TEXTS = 20_000
const TEXTS_AT_ONCE = 1_000

/** Chance that comes out the same each time, so that two runs ask the same of the same words. */
export function seededChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The word that is so many-th in frequency, from 0. */
export function wordAt(rank: number): string {
  let word = ''
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return word
}

/** Whether a word is one of those that stand everywhere. */
export function isLittle(word: string): boolean {
  return LITTLE.some((words) => words.includes(word))
}

/** About ninety words, half of them little; of the others each is as frequent as its rank says (Zipf), as in what people write. */
function aText(chance: () => number): string {
  const little = LITTLE[chance() < 0.8 ? 0 : 1] ?? []
  return Array.from({ length: 60 + Math.floor(chance() * 60) }, () =>
    chance() < 0.5
      ? little[Math.floor(chance() ** 2 * little.length)]
      : wordAt(Math.floor(DIFFERENT_WORDS ** chance()) - 1),
  ).join(' ')
}

/**
 * So many posts in rooms that are open, equally many in each, fifty a thread, over three years, laid out by SQL with their words already where they are
 * looked for. There are 20,000 different texts, so that a million posts take minutes and not an hour. Answers some texts.
 */
export async function seedLibrary(owner: Pool, roomIds: string[], posts: number): Promise<string[]> {
  const chance = seededChance(18)
  const texts = Array.from({ length: DIFFERENT_TEXTS }, () => aText(chance))
  await owner.query('create table texts (n integer primary key, words text not null, vector tsvector not null)')
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE)
    await owner.query(
      `insert into texts select $2 + i - 1, words, words_of(words) from unnest($1::text[]) with ordinality as t (words, i)`,
      [texts.slice(from, from + TEXTS_AT_ONCE), from],
    )
  await owner.query('drop index post_words_found')
  const each = Math.floor(posts / roomIds.length)
  for (const [index, roomId] of roomIds.entries()) await fillRoom(owner, roomId, index, each)
  await owner.query(
    `set local maintenance_work_mem = '1GB';
     create index post_words_found on post_words using gin (word_keys(room_id, seq, tsvector_to_array(vector))) with (fastupdate = off)`,
  )
  await owner.query('vacuum analyze')
  return texts
}

async function fillRoom(owner: Pool, roomId: string, index: number, posts: number): Promise<void> {
  await owner.query(
    `with before as (select seq from rooms where id = $1),
      started as (insert into threads (room_id, id, title, topics, post_count, version, latest_at, latest_seq)
        select $1, gen_random_uuid(), 'Who waits, and for what? ' || n, case when n % 5 = 0 then '{m-coc}'::text[] else '{}' end, 50, 1, now(), n
        from generate_series(1, 1 + ($2::int - 1) / 50) n returning id, latest_seq as nth),
      laid as (select gen_random_uuid() as id, t.id as thread_id, before.seq + n as seq, 1 + (n - 1) % 50 as number,
          date_trunc('minute', now() - interval '3 years' * (1 - n::float / $2::int)) as at,
          (hashint4(n + $3::int * $2::int) & 2147483647) % ${DIFFERENT_TEXTS} as text
        from before, generate_series(1, $2::int) n join started t on t.nth = 1 + (n - 1) / 50),
      events as (insert into room_events (room_id, seq, kind, subject) select $1, seq, 'post.added', id from laid),
      placed as (insert into posts (room_id, id, thread_id, number, seq, path, depth, seat, markdown, charter_version, at)
        select $1, l.id, l.thread_id, l.number, l.seq, int4send(l.seq::int), 0, gen_random_uuid(), t.words, 1, l.at
        from laid l join texts t on t.n = l.text),
      blocks as (insert into word_blocks select $1, word_block(seq), min(at), max(at) from laid group by 2),
      marks as (insert into word_marks select $1, max(seq) from laid),
      moved as (update rooms set seq = (select max(seq) from laid) where id = $1)
    insert into post_words select $1, l.id, l.thread_id, l.seq, l.at, t.vector from laid l join texts t on t.n = l.text`,
    [roomId, posts, index],
  )
}
