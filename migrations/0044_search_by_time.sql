-- A search that does not slow down with words that stand everywhere (decision 0163). Two ways lead to posts: past the latest of them, one by one, where a word
-- is frequent; and by the index, where it is not. The index holds each word with its room and a block of events of that room, now larger ones: 2,048 events.
-- All blocks of one word in one room lie side by side, so that a rare word costs a page or two of the index and not one for each block.
create function word_block(seq bigint) returns bigint language sql immutable strict parallel safe as $$ select seq >> 11 $$;
create function word_key(room uuid, block bigint, word text) returns bigint language sql immutable strict parallel safe as
  $$ select hashtextextended(word, uuid_hash_extended(room, 0)) & -16777216 | (block & 16777215) $$;

drop index post_words_found;
create or replace function word_keys(room uuid, seq bigint, words text[]) returns bigint[] language sql immutable strict parallel safe as
  $$ select array(select public.word_key(room, public.word_block(seq), word) from unnest(words) word) $$;
create index post_words_found on post_words using gin (word_keys(room_id, seq, tsvector_to_array(vector))) with (fastupdate = off);

with before as (delete from word_blocks returning *)
insert into word_blocks select room_id, block >> 2, min(first_at), max(last_at) from before group by 1, 2;
do $$
declare
  before text := pg_get_functiondef('follow_words'::regproc);
  after text := replace(before, 't.seq >> 9', 'word_block(t.seq)');
begin
  if after = before then raise exception 'follow_words() is not as 0018 made it'; end if;
  execute after;
end $$;

-- Which words of a post are what was asked for, as they stand there (without marks). A phrase alone has no forms: nothing is asked of any word then.
create or replace function words_meant(vector tsvector, forms text[]) returns text[] language sql immutable strict parallel safe as $$
  with asked as (select array_agg(form) as forms, array_agg(left(form, 2)) as starts from unnest(forms) one, unnest(string_to_array(one, ' ')) form)
  select array(select word from unnest(tsvector_to_array(vector)) word
    where asked.forms is not null
      and (word = any (asked.forms) or ((left(word, 2) = any (asked.starts) or word ~ '^[\u0600-\u06ff]') and forms_of(word) && asked.forms)))
  from asked
$$;

create type found_words as (room_id uuid, post_id uuid, seq bigint, at timestamptz);

-- Posts of the member's open rooms that hold what is asked for, those written latest first, after one of them if one is named. Every such post is found, page by page.
create or replace function find_words(
  in_room uuid, in_thread uuid, of_topic text, forms text[], exact text[], since timestamptz, until timestamptz,
  after_at timestamptz, after_seq bigint, after_room uuid, most integer
) returns table (room_id uuid, post_id uuid, place bigint) rows 20
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
  mine uuid[] := array(select r.id from rooms r where r.id = any (my_rooms()) and r.state = 'open' and (in_room is null or r.id = in_room));
  asked tsquery;
  -- What a post must hold: of each of these strings one word.
  must text[] := forms || array(select distinct unnest(tsvector_to_array(to_tsvector('simple', one))) from unnest(exact) one);
  often float8[];
  -- The blocks in which something may stand, those that end latest first; times in seconds.
  in_rooms uuid[];
  blocks bigint[];
  begins float8[];
  ends float8[];
  next_block integer := 1;
  last_block integer;
  now_blocks integer;
  found found_words[] := '{}';
  here found_words[];
  -- What stands at this time or later was looked at, post by post; and what is known of how many posts hold what is asked for, to begin with a guess.
  down_to timestamptz := until;
  top float8;
  reach float8 := 30;
  looked float8 := 0;
  looked_now integer;
  share float8 := 0.05;
  needed float8;
  expected float8;
  -- In one piece with a test around it, so that PostgreSQL looks for none of it in any index but where it is told to.
  fits constant text := '(w.room_id = any ($2) and ($5 is null or w.at >= $5) and ($6 is null or w.at < $6)
    and ($7 is null or (w.at, w.seq, w.room_id) < ($7, $8, $9)) and ($3 is null or w.thread_id = $3) and w.vector @@ $1
    and (w.room_id = any ((select my_rooms_in_full())::uuid[])
      or exists (select from posts p where p.room_id = w.room_id and p.id = w.post_id and may_read_past(p.room_id, p.seq, p.charter_version)))
    and ($4 is null or (select t.topics @> array[$4] from threads t where t.room_id = w.room_id and t.id = w.thread_id))) is true';
begin
  if current_member() is null or current_room() is not null then return; end if;
  select string_agg(format('(%s)', query), ' & ')::tsquery into asked from (
    select replace(one, ' ', ' | ') as query from unnest(forms) one
    union all select phraseto_tsquery('simple', one)::text from unnest(exact) one) queries where query <> '';
  if asked is null then return; end if;
  select array_agg(b.room_id order by b.last_at desc, b.room_id), array_agg(b.block::bigint order by b.last_at desc, b.room_id),
      array_agg(date_part('epoch', b.first_at) order by b.last_at desc, b.room_id), array_agg(date_part('epoch', b.last_at) order by b.last_at desc, b.room_id)
    into in_rooms, blocks, begins, ends from word_blocks b
    where b.room_id = any (mine) and b.last_at >= coalesce(since, '-infinity') and b.first_at <= least(until, after_at, 'infinity');
  last_block := coalesce(cardinality(blocks), 0);
  top := least(date_part('epoch', least(until, after_at, 'infinity')), ends[1]);

  -- Past the latest posts, as many as should fill the page: as long as they are fewer than what the index would bring from the blocks of this time.
  while last_block > 0 and cardinality(found) < most loop
    needed := 1.5 * (most - cardinality(found)) / share;
    exit when needed > 5000
      or needed > (2 + 2500 * share) * (select count(*) from unnest(begins[:1000], ends[:1000]) as block (first, last) where first <= top and last >= top);
    loop
      reach := reach * 2;
      select sum(2048 * (least(last, top) - greatest(first, top - reach)) / greatest(60, last - first)) into expected
        from unnest(begins[:1000], ends[:1000]) as block (first, last) where first < top and last >= top - reach;
      exit when expected >= needed or reach > 4e9;
    end loop;
    execute format('select count(*), array[%s]::float8[], array_agg(row (room_id, post_id, seq, at)::found_words order by at desc, seq desc, room_id desc) filter (where fits)
        from (select w.room_id, w.post_id, w.seq, w.at, w.vector, %s as fits from post_words w
          where w.room_id = any ($2) and w.at >= $10 and w.at < coalesce($6, ''infinity'') and w.at <= coalesce($7, ''infinity'') limit 20001) one',
        (select string_agg(format('count(*) filter (where vector @@ %L::tsquery)', replace(one, ' ', ' | ')), ', ' order by nth) from unnest(must) with ordinality as m (one, nth)), fits)
      into looked_now, often, here
      using asked, mine, in_thread, of_topic, since, down_to, after_at, after_seq, after_room, to_timestamp(top - reach);
    share := greatest(coalesce(cardinality(here), 0), 0.5) / greatest(looked_now, 50);
    -- So many in so short a time were not to be expected.
    exit when looked_now > 20000;
    found := found || coalesce(here, '{}');
    looked := looked + looked_now;
    share := greatest(cardinality(found), 0.5) / greatest(looked, 50);
    down_to := to_timestamp(top - reach);
    top := top - reach;
  end loop;
  if cardinality(found) >= most then
    return query select one.room_id, one.post_id, one.ordinality from unnest(found[:most]) with ordinality one;
    return;
  end if;

  -- Words that every third post holds are not worth looking up beside rarer ones.
  if often is not null then
    must := array(select one from (select one, times, row_number() over (order by times) as nth from unnest(must, often) as m (one, times)) m
      where nth = 1 or times < 0.3 * looked_now);
  end if;
  -- By the index, sixteen blocks at a time, until the page is full and no block that is left could hold anything later than its last post.
  while next_block <= last_block loop
    if cardinality(found) = most then
      select count(*) into now_blocks from unnest(ends[next_block:]) one where one >= date_part('epoch', found[most].at);
      exit when now_blocks = 0;
    else
      now_blocks := least(last_block - next_block + 1, greatest(32, 3 * (next_block - 1)), 1 + 1.5 * (most - cardinality(found)) / share / 2048);
    end if;
    execute format('select array_agg(one order by one.at desc, one.seq desc, one.room_id desc) from (select * from unnest($10) union all
      (select w.* from (
          select array_agg(room) as rooms, array_agg(block) as blocks from (
            select (row_number() over (order by room, block) - 1) / 16 as nth, room, block from unnest($11, $12) b (room, block)) b group by nth) g
        cross join lateral (select %s offset 0) keys
        cross join lateral (select w.room_id, w.post_id, w.seq, w.at from post_words w where %s and %s) w
        order by w.at desc, w.seq desc, w.room_id desc limit $13)) one',
        (select string_agg(format('array(select word_key(room, block, form) from unnest(g.rooms, g.blocks) b (room, block), unnest(%L::text[]) form) as k%s',
          string_to_array(one, ' '), nth), ', ') from unnest(must) with ordinality as m (one, nth)),
        (select string_agg(format('word_keys(w.room_id, w.seq, tsvector_to_array(w.vector)) && keys.k%s', nth), ' and ') from unnest(must) with ordinality as m (one, nth)), fits)
      into here
      using asked, mine, in_thread, of_topic, since, down_to, after_at, after_seq, after_room, found,
        in_rooms[next_block:next_block + now_blocks - 1], blocks[next_block:next_block + now_blocks - 1], most;
    found := coalesce(here[:most], '{}');
    next_block := next_block + now_blocks;
    looked := looked + 2048 * now_blocks;
    share := greatest(cardinality(found), 0.5) / looked;
  end loop;
  return query select one.room_id, one.post_id, one.ordinality from unnest(found) with ordinality one;
end $$;
