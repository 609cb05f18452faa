-- A writer's mark on a post: "ask me first" or "not for quotation". It belongs to a post by its id, before the post stands: while it waits for its batch, or at the
-- desk. Nothing about a mark says who wrote the post.
create table post_marks (
  room_id uuid not null references rooms (id),
  post_id uuid not null,
  mark text not null,
  primary key (room_id, post_id)
);
-- Where words wait, so does a mark that is set later: the minute of it would tell as much. 'none' takes one off.
create table waiting_marks (
  room_id uuid not null,
  post_id uuid not null,
  mark text not null,
  primary key (room_id, post_id),
  foreign key (room_id, post_id) references posts (room_id, id)
);
-- Words of another room that a post quotes: a copy without names, and a month. No room, no post, no speaker. Empty once the words were taken back where they were said.
create table quotes_elsewhere (
  room_id uuid not null references rooms (id),
  id uuid not null,
  post_id uuid not null,
  position smallint not null,
  words text not null,
  month text not null,
  primary key (room_id, id)
);
create index quotes_elsewhere_of_post on quotes_elsewhere (room_id, post_id);
-- Where they were said, so that they can be taken back, and their writer told. No role but the owner reads it: neither room leads to the other.
create table quote_origins (
  room_id uuid not null references rooms (id),
  post_id uuid not null,
  to_room uuid not null,
  id uuid not null,
  is_seen boolean not null default false,
  primary key (room_id, post_id, id)
);
create index quote_origins_of_quote on quote_origins (to_room, id);

alter table post_marks enable row level security;
grant select, insert, update, delete on post_marks to cloakroom_web;
create policy inside on post_marks to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))
  with check (room_id = any ((select my_rooms())::uuid[]));
alter table waiting_marks enable row level security;
grant select, insert, update, delete on waiting_marks to cloakroom_web;
create policy inside on waiting_marks to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))
  with check (room_id = any ((select my_rooms())::uuid[]));
alter table quotes_elsewhere enable row level security;
grant select on quotes_elsewhere to cloakroom_web;
create policy inside on quotes_elsewhere for select to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]));
-- Words from before somebody came stay kept from them here as well.
create policy read_since on quotes_elsewhere as restrictive for select to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[]) or not is_kept_from_me(room_id, post_id));
alter table quote_origins enable row level security;

-- Puts words of a post that the member reads beside a post of another of their rooms. Both rooms are held.
create function carry_quote(quote uuid, in_room uuid, into_post uuid, at_position smallint, carried text, said_in text, from_room uuid, from_post uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_rooms()) and from_room = any (my_rooms())) or is_kept_from_me(from_room, from_post)
    or not exists (select from posts where room_id = from_room and id = from_post and markdown is not null) then return false; end if;
  insert into quotes_elsewhere (room_id, id, post_id, position, words, month) values (in_room, quote, into_post, at_position, carried, said_in);
  insert into quote_origins (room_id, post_id, to_room, id) values (from_room, from_post, in_room, quote);
  return true;
end $$;

-- Holds a room, and every room in which words of this post are quoted, in the order of their ids: two who take words back at once never wait for each other.
create function lock_where_quoted(in_room uuid, post uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_rooms())) then return; end if;
  perform from rooms where id = in_room or id in (select o.to_room from quote_origins o where o.room_id = in_room and o.post_id = post)
    order by id for no key update;
end $$;

-- When words go, in whichever way, every copy of them goes with them, and what the post itself quoted; pages that showed one are stale.
create function quotes_go_with_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from quote_origins o using quotes_elsewhere q
    where q.room_id = new.room_id and q.post_id = new.id and o.to_room = q.room_id and o.id = q.id;
  delete from quotes_elsewhere where room_id = new.room_id and post_id = new.id;
  delete from post_marks where room_id = new.room_id and post_id = new.id;
  delete from waiting_marks where room_id = new.room_id and post_id = new.id;
  update quotes_elsewhere q set words = '' from quote_origins o
    where o.room_id = new.room_id and o.post_id = new.id and q.room_id = o.to_room and q.id = o.id;
  update threads t set version = t.version + 1 from (
      select distinct p.room_id, p.thread_id from quote_origins o join quotes_elsewhere q on q.room_id = o.to_room and q.id = o.id
        join posts p on p.room_id = q.room_id and p.id = q.post_id where o.room_id = new.room_id and o.post_id = new.id) quoting
    where t.room_id = quoting.room_id and t.id = quoting.thread_id;
  return null;
end $$;
create trigger quotes_go_with_post after update of markdown on posts for each row
  when (new.markdown is null and old.markdown is not null) execute function quotes_go_with_post();

-- Tells the other rooms that a copy of words of this room is gone, each its own number. Then nothing leads there any more.
create function tell_where_quoted(in_room uuid) returns table (told_room uuid, told_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare one record;
begin
  if in_room is distinct from current_room() and not (in_room = any (my_rooms())) and not (current_member() is null and current_room() is null) then return; end if;
  for one in
    select distinct q.room_id, q.post_id from quote_origins o join posts s on s.room_id = o.room_id and s.id = o.post_id and s.markdown is null
      join quotes_elsewhere q on q.room_id = o.to_room and q.id = o.id
      join posts p on p.room_id = q.room_id and p.id = q.post_id and p.markdown is not null
      join rooms r on r.id = q.room_id and r.state = 'open'
    where o.room_id = in_room order by q.room_id, q.post_id
  loop
    told_room := one.room_id;
    told_seq := number_event(one.room_id, 'post.edited', one.post_id);
    return next;
  end loop;
  delete from quote_origins o using posts s where o.room_id = in_room and s.room_id = o.room_id and s.id = o.post_id and s.markdown is null;
end $$;

-- What of a room's words is quoted elsewhere: the words as they were carried and the month, never where or by whom. Only of posts that stand where they are quoted.
create function words_elsewhere(in_room uuid[]) returns table (room_id uuid, id uuid, post_id uuid, words text, at timestamptz, is_seen boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.room_id, o.id, o.post_id, q.words, p.at, o.is_seen
  from quote_origins o join quotes_elsewhere q on q.room_id = o.to_room and q.id = o.id and q.words <> ''
    join posts p on p.room_id = q.room_id and p.id = q.post_id and p.markdown is not null
  where o.room_id = any (in_room) and o.room_id = any (my_rooms()) and not is_kept_from_me(o.room_id, o.post_id)
$$;
create function note_quotes_seen(in_room uuid, quotes uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update quote_origins set is_seen = true where room_id = in_room and in_room = any (my_rooms()) and id = any (quotes) and not is_seen
$$;

-- What lies beside a post that will never stand: taken back while it waited, or at the desk.
create function forget_beside(in_room uuid, post uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_rooms())) or exists (select from posts where room_id = in_room and id = post) then return; end if;
  delete from quote_origins o using quotes_elsewhere q where q.room_id = in_room and q.post_id = post and o.to_room = in_room and o.id = q.id;
  delete from quotes_elsewhere where room_id = in_room and post_id = post;
  delete from post_marks where room_id = in_room and post_id = post;
end $$;
create function let_beside_go() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_member() is not null or current_room() is not null then return; end if;
  delete from post_marks m where not exists (select from posts p where p.room_id = m.room_id and p.id = m.post_id)
    and not exists (select from waiting_posts w where w.room_id = m.room_id and w.id = m.post_id)
    and not exists (select from held_posts h where h.room_id = m.room_id and h.id = m.post_id and h.state <> 'removed');
  delete from quotes_elsewhere q where not exists (select from posts p where p.room_id = q.room_id and p.id = q.post_id)
    and not exists (select from waiting_posts w where w.room_id = q.room_id and w.id = q.post_id)
    and not exists (select from held_posts h where h.room_id = q.room_id and h.id = q.post_id and h.state <> 'removed');
  delete from quote_origins o where not exists (select from quotes_elsewhere q where q.room_id = o.to_room and q.id = o.id);
end $$;

-- Where words wait, rows lie in the order in which they were written; what lies beside waiting posts is written anew, in an order of chance.
create function shuffle_beside(in_room uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_room is distinct from current_room() and not (in_room = any (my_rooms())) then return; end if;
  with marks as (delete from post_marks m using waiting_posts w where m.room_id = in_room and w.room_id = in_room and w.id = m.post_id returning m.*)
  insert into post_marks select * from marks order by gen_random_uuid();
  with later as (delete from waiting_marks where room_id = in_room returning *)
  insert into waiting_marks select * from later order by gen_random_uuid();
  with quoted as (delete from quotes_elsewhere q using waiting_posts w where q.room_id = in_room and w.room_id = in_room and w.id = q.post_id returning q.*)
  insert into quotes_elsewhere select * from quoted order by gen_random_uuid();
  with origins as (delete from quote_origins o using quotes_elsewhere q, waiting_posts w
    where o.to_room = in_room and q.room_id = in_room and q.id = o.id and w.room_id = in_room and w.id = q.post_id returning o.*)
  insert into quote_origins select * from origins order by gen_random_uuid();
end $$;

-- Marks that wait come out with every batch, as withdrawals do: they keep words in and hide nobody.
do $$
declare
  before text := pg_get_functiondef('let_out'::regproc);
  after text := replace(before, E'\n  if with_words then\n', E'
  for one in select m.post_id as id, m.mark, p.thread_id from waiting_marks m
    join posts p on p.room_id = m.room_id and p.id = m.post_id and p.markdown is not null where m.room_id = in_room order by gen_random_uuid()
  loop
    delete from post_marks where room_id = in_room and post_id = one.id;
    insert into post_marks (room_id, post_id, mark) select in_room, one.id, one.mark where one.mark <> \'none\';
    update threads set version = version + 1 where room_id = in_room and id = one.thread_id;
    new_seq := number_event(in_room, \'post.edited\', one.id);
  end loop;
  delete from waiting_marks where room_id = in_room;

  if with_words then
');
begin
  if after = before then raise exception 'let_out() is not as 0011 made it'; end if;
  execute after;
end $$;

revoke execute on function carry_quote(uuid, uuid, uuid, smallint, text, text, uuid, uuid), lock_where_quoted(uuid, uuid), tell_where_quoted(uuid),
  words_elsewhere(uuid[]), note_quotes_seen(uuid, uuid[]), forget_beside(uuid, uuid), let_beside_go(), shuffle_beside(uuid) from public;
grant execute on function carry_quote(uuid, uuid, uuid, smallint, text, text, uuid, uuid), lock_where_quoted(uuid, uuid), tell_where_quoted(uuid),
  words_elsewhere(uuid[]), note_quotes_seen(uuid, uuid[]), forget_beside(uuid, uuid), let_beside_go(), shuffle_beside(uuid) to cloakroom_web;
