-- Search in what one may read. Words lie in a table beside the posts, so that placing a post is no slower: what follows the room's events puts them there,
-- whoever asks first. PostgreSQL will not use an index for `@@` where a policy must look first, so find_words() looks past the policies,
-- only into rooms of the member who asks, and tells ids. Everything that is shown is then read under the policies.
create table post_words (
  room_id uuid not null,
  post_id uuid not null,
  thread_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  vector tsvector not null,
  primary key (room_id, post_id),
  foreign key (room_id, post_id) references posts (room_id, id) on delete cascade on update cascade
);
create index post_words_by_time on post_words (room_id, at);
-- 512 events of a room are a block. Blocks are looked through with the latest first, so that a common word costs no more than a rare one.
create table word_blocks (
  room_id uuid not null references rooms (id),
  block integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (room_id, block)
);
-- Up to which event the words of a room are in the index.
create table word_marks (
  room_id uuid primary key references rooms (id),
  seq bigint not null
);
do $$
declare t text;
begin
  foreach t in array array['post_words', 'word_blocks', 'word_marks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select on %I to cloakroom_web', t);
    execute format('create policy inside on %I for select to cloakroom_web
      using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))', t);
  end loop;
end $$;

-- Letters as they are looked for: Latin ones without their marks, Arabic ones without vowel signs and with one alef, Han and kana two by two
-- (which is where their words are, most of the time); between words one space and nothing else.
create function plain_form(words text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain text := words;
begin
  if plain ~ '[^\x01-\x7f]' then
    plain := normalize(regexp_replace(normalize(plain, nfd), '([A-Za-z])[\u0300-\u036f]+', '\1', 'g'), nfkc);
    plain := translate(regexp_replace(plain, '[\u00ad\u0640\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff]', '', 'g'), 'أإآٱى', 'ااااي');
  end if;
  plain := regexp_replace(lower(plain), '[^[:alnum:]]+', ' ', 'g');
  if plain ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]' then
    select string_agg(case when part[1] ~ '^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]' then
        (select string_agg(substr(part[1], i, 2), ' ' order by i) from generate_series(1, greatest(length(part[1]) - 1, 1)) i)
      else part[1] end, ' ' order by n) into plain
    from regexp_matches(plain, '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[^ \u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+', 'g')
      with ordinality as parts (part, n);
  end if;
  return coalesce(plain, '');
end $$;

-- The languages we have stems for, each with little words that tell it from the others.
create function spoken_languages() returns table (config regconfig, script text, little text[]) language sql immutable parallel safe as $$
  values ('english'::regconfig, 'Latin', '{the,and,of,to,that,is,with,for,not,are,this,was,from,would}'::text[]),
    ('french', 'Latin', '{le,les,des,et,est,une,dans,pour,pas,qui,sur,nous,du,au}'),
    ('spanish', 'Latin', '{el,los,las,y,del,una,por,con,para,como,pero,al,lo,es}'),
    ('portuguese', 'Latin', '{o,os,as,e,do,da,uma,nao,com,para,dos,em,ao,mais}'),
    ('german', 'Latin', '{der,die,das,und,ist,nicht,ein,eine,den,mit,von,zu,auf,wir}'),
    ('italian', 'Latin', '{il,gli,e,di,che,non,una,per,con,sono,della,nel,piu,anche}'),
    ('russian', 'Cyrillic', '{}'), ('arabic', 'Arabic', '{}')
$$;

-- In which of them these words are: a post may speak two or three. So few words that nothing tells are taken for any.
create function languages_of(words text[]) returns regconfig[] language sql immutable parallel safe as $$
  with told as (
    select config, script, cardinality(array(select unnest(little) intersect select unnest(words))) as found from spoken_languages()
      where case script when 'Latin' then array_to_string(words, ' ') ~ '[a-z]' when 'Cyrillic' then array_to_string(words, ' ') ~ '[\u0400-\u04ff]'
        else array_to_string(words, ' ') ~ '[\u0600-\u06ff]' end),
    most as (select max(found) as found from told)
  select coalesce(array_agg(told.config), '{}') from told, most
    where script <> 'Latin' or most.found < 2 or told.found >= greatest(2, most.found / 2)
$$;

-- What is kept of a text: every word in its place, and the stems of its languages.
create function words_of(markdown text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  -- Without mentions: whom a post names by seat is not looked for.
  plain text := plain_form(regexp_replace(markdown, '@\{[0-9a-f-]{36}\}', ' ', 'g'));
  kept tsvector := to_tsvector('simple', plain);
  language regconfig;
begin
  foreach language in array languages_of(tsvector_to_array(kept)) loop
    kept := kept || strip(to_tsvector(language, plain));
  end loop;
  if markdown ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]' then
    kept := kept || strip(to_tsvector('simple', regexp_replace(
      regexp_replace(markdown, '[^\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+', '', 'g'), '(.)', '\1 ', 'g')));
  end if;
  return kept;
end $$;

-- All forms under which one word may have been kept, and whether it is one of the little words of a language.
create function forms_of(word text) returns text[] language sql immutable strict parallel safe as $$
  select array(select distinct form from unnest(array[word] || ts_lexize('english_stem', word) || ts_lexize('french_stem', word)
    || ts_lexize('spanish_stem', word) || ts_lexize('portuguese_stem', word) || ts_lexize('german_stem', word) || ts_lexize('italian_stem', word)
    || ts_lexize('russian_stem', word) || ts_lexize('arabic_stem', word)) form)
$$;
create function is_little(word text) returns boolean language sql immutable strict parallel safe as $$
  select '{}' in (ts_lexize('english_stem', word), ts_lexize('french_stem', word), ts_lexize('spanish_stem', word), ts_lexize('portuguese_stem', word),
    ts_lexize('german_stem', word), ts_lexize('italian_stem', word), ts_lexize('russian_stem', word), ts_lexize('arabic_stem', word))
$$;

-- What is asked for: for each word its forms, in one string with spaces between, of which a post must hold one; and what must stand there word by word.
create function words_asked(words text[], phrases text[], out forms text[], out exact text[]) language plpgsql immutable strict parallel safe as $$
declare
  part text;
  plain text;
  single text[] := '{}';
begin
  exact := '{}';
  foreach part in array words loop
    plain := btrim(plain_form(part));
    if plain ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]' then exact := exact || plain;
    else single := single || string_to_array(plain, ' ');
    end if;
  end loop;
  foreach part in array phrases loop exact := exact || btrim(plain_form(part)); end loop;
  exact := array_remove(exact, '');
  -- Little words, and what an apostrophe leaves of "l'eau", are looked for where there is nothing else.
  single := coalesce(nullif(array(select one from unnest(single) one where length(one) > 1 and not is_little(one)), '{}'),
    case when exact = '{}' then single else '{}' end);
  forms := array(select array_to_string(forms_of(one), ' ') from unnest(single) one where one <> '');
end $$;

-- Which words of a post are what was asked for, as they stand there (without marks).
create function words_meant(vector tsvector, forms text[]) returns text[] language sql immutable strict parallel safe as $$
  with asked as (select array_agg(form) as forms, array_agg(left(form, 2)) as starts from unnest(forms) one, unnest(string_to_array(one, ' ')) form)
  select array(select word from unnest(tsvector_to_array(vector)) word
    where word = any (asked.forms) or ((left(word, 2) = any (asked.starts) or word ~ '^[\u0600-\u06ff]') and forms_of(word) && asked.forms))
  from asked
$$;

-- What the index holds: each word together with its room and block, as a number. So a search looks at nothing of other rooms, and takes as long
-- whatever is said there.
create function word_keys(room uuid, seq bigint, words text[]) returns bigint[] language sql immutable strict parallel safe as $$
  select array(select hashtextextended(word, uuid_hash_extended(room, seq >> 9)) from unnest(words) word)
$$;
create index post_words_found on post_words using gin (word_keys(room_id, seq, tsvector_to_array(vector))) with (fastupdate = off);

-- Edited words are found as they are now, withdrawn ones no more, from the same commit on.
create function words_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.markdown is null then
    delete from post_words w where w.room_id = new.room_id and w.post_id = new.id;
  else
    update post_words w set vector = case when new.markdown = old.markdown then w.vector else words_of(new.markdown) end, thread_id = new.thread_id
      where w.room_id = new.room_id and w.post_id = new.id;
  end if;
  return null;
end $$;
create trigger words_changed after update of markdown, thread_id on posts
  for each row when ((new.markdown, new.thread_id) is distinct from (old.markdown, old.thread_id)) execute function words_changed();

-- A room that is closed for good is read as long as its words stay, and not searched. Whoever is just putting its words in is waited for.
create function words_closed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.id::text, 18));
  delete from post_words where room_id = new.id;
  delete from word_blocks where room_id = new.id;
  delete from word_marks where room_id = new.id;
  return null;
end $$;
create trigger words_closed after update of state on rooms for each row when (new.state <> 'open') execute function words_closed();

-- Follows at most so many events of a room: what was added is put in, what has changed since is put right. One at a time; who finds another at it goes on
-- with what is there. For members of the room, and for the job, which is nobody's member. False: there is more to do.
create function follow_words(in_room uuid, most integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  done bigint;
  latest bigint;
  upto bigint;
begin
  if current_room() is not null or not (current_member() is null or in_room = any (my_rooms())) then return true; end if;
  if not pg_try_advisory_xact_lock(hashtextextended(in_room::text, 18)) then return true; end if;
  select r.seq, coalesce((select m.seq from word_marks m where m.room_id = in_room), 0) into latest, done
    from rooms r where r.id = in_room and r.state = 'open';
  upto := least(latest, done + most);
  if upto is null or upto <= done then return true; end if;
  with told as (
    select p.* from room_events e join posts p on p.room_id = e.room_id and p.id = e.subject
      where e.room_id = in_room and e.seq > done and e.seq <= upto and e.kind <> 'thread.started'
    union select p.* from room_events e join posts p on p.room_id = e.room_id and p.thread_id = e.subject and p.seq <= upto
      where e.room_id = in_room and e.seq > done and e.seq <= upto and e.kind = 'thread.started'),
  put as (
    insert into post_words as w (room_id, post_id, thread_id, seq, at, vector)
      select room_id, id, thread_id, seq, at, words_of(markdown) from told where markdown is not null
      on conflict (room_id, post_id) do update set vector = excluded.vector, thread_id = excluded.thread_id),
  gone as (delete from post_words w using told t where w.room_id = in_room and w.post_id = t.id and t.markdown is null)
  insert into word_blocks as b (room_id, block, first_at, last_at)
    select in_room, t.seq >> 9, min(t.at), max(t.at) from told t group by t.seq >> 9
    on conflict (room_id, block) do update set first_at = least(b.first_at, excluded.first_at), last_at = greatest(b.last_at, excluded.last_at);
  insert into word_marks values (in_room, upto) on conflict (room_id) do update set seq = upto;
  return upto = latest;
end $$;

-- For the job, which is nobody's member: where something happened that the index has not seen.
create function rooms_to_follow() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from rooms r left join word_marks m on m.room_id = r.id
    where r.state = 'open' and r.seq > coalesce(m.seq, 0) and current_member() is null and current_room() is null
$$;

-- Posts of the member's open rooms that hold what is asked for, those written latest first, after one of them if one is named. Looks through
-- the blocks with the latest first, ever more at once, until the page is full and no block that is left could hold anything later.
create function find_words(
  in_room uuid, in_thread uuid, of_topic text, forms text[], exact text[], since timestamptz, until timestamptz,
  after_at timestamptz, after_seq bigint, after_room uuid, most integer
) returns table (room_id uuid, post_id uuid, place bigint) rows 20
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
  mine uuid[] := array(select r.id from rooms r where r.id = any (my_rooms()) and r.state = 'open' and (in_room is null or r.id = in_room));
  asked tsquery;
  must text[] := forms || array(select distinct unnest(tsvector_to_array(to_tsvector('simple', one))) from unnest(exact) one);
  seeds bigint[];
  at_most constant timestamptz := least(until, after_at, 'infinity');
  begins timestamptz[];
  ends timestamptz[];
  candidates text;
  later numeric;
  found post_words[] := '{}';
  next_block integer := 1;
  blocks integer := 4;
  looking constant text := 'select array_agg(one order by one.at desc, one.seq desc, one.room_id desc) from (%s
    (select w.* from post_words w where %s and w.vector @@ $2 and ($3 is null or w.thread_id = $3)
      and ($4 is null or w.thread_id in (select t.id from threads t where t.room_id = any ($5) and t.topics @> array[$4]))
      and ($6 is null or w.at >= $6) and ($7 is null or w.at < $7) and ($8 is null or (w.at, w.seq, w.room_id) < ($8, $9, $10))
      order by w.at desc, w.seq desc, w.room_id desc limit $11)) one';
begin
  if current_member() is null or current_room() is not null then return; end if;
  select string_agg(format('(%s)', query), ' & ')::tsquery into asked from (
    select replace(one, ' ', ' | ') as query from unnest(forms) one
    union all select phraseto_tsquery('simple', one)::text from unnest(exact) one) queries where query <> '';
  if asked is null then return; end if;
  select array_agg(uuid_hash_extended(b.room_id, b.block) order by b.last_at desc, b.room_id), 
      array_agg(b.first_at order by b.last_at desc, b.room_id), array_agg(b.last_at order by b.last_at desc, b.room_id)
    into seeds, begins, ends from word_blocks b
    where b.room_id = any (mine) and b.last_at >= coalesce(since, '-infinity') and b.first_at <= at_most;
  while next_block <= coalesce(cardinality(seeds), 0) loop
    select string_agg(format('word_keys(w.room_id, w.seq, tsvector_to_array(w.vector)) && %L::bigint[]', array(
        select hashtextextended(form, seed)
          from unnest(string_to_array(one, ' ')) form, unnest(seeds[next_block:next_block + blocks - 1]) seed)), ' and ')
      into candidates from unnest(must) one;
    execute format(looking, 'select * from unnest($1) union all', candidates)
      into found using found, asked, in_thread, of_topic, mine, since, until, after_at, after_seq, after_room, most;
    found := coalesce(found[1:most], '{}');
    next_block := next_block + blocks;
    blocks := blocks * 4;
    continue when cardinality(found) < most;
    -- The page is full. What may still come before its last post: a common word has few posts at all that are so late; of a rarer one, few blocks.
    select sum(512 * least(1, extract(epoch from least(last, at_most) - found[most].at) / greatest(60, extract(epoch from last - first)))) into later
      from unnest(begins, ends) as block (first, last) where last >= found[most].at;
    if later < 1000 then
      execute format(looking, '', format('w.room_id = any ($5) and w.at between %L and %L', found[most].at, at_most))
        into found using found, asked, in_thread, of_topic, mine, since, until, after_at, after_seq, after_room, most;
      exit;
    end if;
    select count(*) into blocks from unnest(ends[next_block:]) one where one >= found[most].at;
    exit when blocks = 0;
  end loop;
  return query select one.room_id, one.post_id, one.ordinality from unnest(found) with ordinality one where one.room_id = any (mine);
end $$;

revoke execute on function words_changed(), words_closed(), follow_words(uuid, integer), rooms_to_follow(),
  find_words(uuid, uuid, text, text[], text[], timestamptz, timestamptz, timestamptz, bigint, uuid, integer) from public;
grant execute on function follow_words(uuid, integer), rooms_to_follow(),
  find_words(uuid, uuid, text, text[], text[], timestamptz, timestamptz, timestamptz, bigint, uuid, integer) to cloakroom_web;
