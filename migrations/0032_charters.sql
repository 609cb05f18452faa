-- Charters say more: whether newcomers read what was written before them, and whether members of the network may ask to join. A new version is
-- accepted before one writes again; a closing is told with its date.
alter table charters
  add column past text not null default 'all',
  add column entry text not null default 'invitation',
  add column amended_on date;

-- Who has accepted a version, as something that only the house, with the room's own key, can tell to be a member's: a copy of the store does not say
-- who was the first to accept, and so may have written the first post after it. Whoever took their seat under a version has accepted that one.
create table charter_acceptances (
  room_id uuid not null references rooms (id),
  token uuid not null,
  primary key (room_id, token)
);
alter table charter_acceptances enable row level security;
grant select, insert on charter_acceptances to cloakroom_web;
create policy inside on charter_acceptances to cloakroom_web
  using (room_id = any ((select my_rooms())::uuid[])) with check (room_id = any ((select my_rooms())::uuid[]));

-- "From joining on": a newcomer's membership keeps the room's number at which they came, if anything stands there that was written for those who
-- were in. 0 is everything. `late_seq` is the highest number at which anybody came so: what stands up to it is not for everybody.
alter table memberships add column since_seq bigint not null default 0;
alter table rooms add column late_seq bigint not null default 0, add column closes_at timestamptz;

-- Nobody says themselves since when they read. Whoever comes, or comes back, reads from then on; what is kept from them does not count as unread.
create function keep_since() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.state = 'active' or new.state <> 'active') then
    new.since_seq := old.since_seq;
    return new;
  end if;
  new.since_seq := 0;
  -- Where a row is put in over another, both triggers fire: who is in already does not come anew.
  if tg_op = 'INSERT' and exists (select from memberships m where m.room_id = new.room_id and m.member_id = new.member_id and m.state = 'active') then
    return new;
  end if;
  if new.state <> 'active' or not exists (select from charters where room_id = new.room_id and past = 'from_joining') then return new; end if;
  update rooms set late_seq = seq where id = new.room_id returning late_seq into new.since_seq;
  insert into read_marks (room_id, member_id, thread_id, numbers)
    select p.room_id, new.member_id, p.thread_id, range_agg(int4range(p.number, p.number + 1))
    from posts p join charters c on c.room_id = p.room_id and c.version = p.charter_version and c.past = 'from_joining'
    where p.room_id = new.room_id and p.seq <= new.since_seq group by p.room_id, p.thread_id
    on conflict (room_id, member_id, thread_id) do update set numbers = read_marks.numbers + excluded.numbers;
  return new;
end $$;
create trigger keep_since before insert or update on memberships for each row execute function keep_since();

-- When a room closes is its moderators' to say, or the house's, which closes it; and what was kept from somebody is not given by turning back a number.
create function keep_closing() returns trigger language plpgsql as $$
begin
  if new.late_seq < old.late_seq
    or new.closes_at is distinct from old.closes_at and current_member() is not null and not (old.id = any (my_moderated_rooms())) then
    raise exception 'row-level security: a room is its moderators'' to change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_closing before update of late_seq, closes_at on rooms for each row execute function keep_closing();

-- Almost everybody reads all of almost every room: that is asked first, and answered without looking at a single post.
create function my_rooms_in_full() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(array_agg(room_id), '{}') from memberships where member_id = current_member() and state = 'active' and since_seq = 0 $$;
create function may_read_past(in_room uuid, at_seq bigint, under_charter integer) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from memberships m where m.room_id = in_room and m.member_id = current_member() and m.state = 'active'
    and (at_seq > m.since_seq
      or exists (select from charters c where c.room_id = in_room and c.version = under_charter and c.past <> 'from_joining')))
$$;

-- A post stands under the charter it was written under, for newcomers too: a later "everything" does not open what was said under "from joining on".
drop policy inside on posts;
create policy inside on posts to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[])
    or (room_id = any ((select my_rooms())::uuid[]) and may_read_past(room_id, seq, charter_version)))
  with check (room_id = any ((select my_rooms())::uuid[]));
-- A thread is there for whoever may read one of its posts; a passage for whoever may read both posts that it stands in.
drop policy inside on threads;
create policy inside on threads to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[])
    or (room_id = any ((select my_rooms())::uuid[])
      and exists (select from posts p where p.room_id = threads.room_id and p.thread_id = threads.id)))
  with check (room_id = any ((select my_rooms())::uuid[]));
drop policy inside on post_revisions;
create policy inside on post_revisions to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[])
    or (room_id = any ((select my_rooms())::uuid[])
      and exists (select from posts p where p.room_id = post_revisions.room_id and p.id = post_revisions.post_id)))
  with check (room_id = any ((select my_rooms())::uuid[]));
drop policy inside on quotes;
create policy inside on quotes to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[])
    or (room_id = any ((select my_rooms())::uuid[])
      and exists (select from posts p where p.room_id = quotes.room_id and p.id = quotes.post_id)
      and exists (select from posts p where p.room_id = quotes.room_id and p.id = quotes.source_post_id)))
  with check (room_id = any ((select my_rooms())::uuid[]));

-- Fields of expertise: topics of the network that a member knows something about.
alter table members add column fields text[] not null default '{}';
grant update (fields) on members to cloakroom_web;

-- An invitation lapses at the end of a day. Those from before have no such day and stand.
alter table room_invitations add column lapses_on date;

-- Rooms that may be asked for, for every member of the network but those who are in: their names, purposes and charters, nobody's name, and no date.
create function rooms_open_to_requests() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.id), '{}') from rooms r join charters c on c.room_id = r.id and c.version = r.charter_version
  where c.entry = 'request' and r.state = 'open' and r.closes_at is null
    and exists (select from members where id = current_member() and state = 'active')
    and not exists (select from memberships m where m.room_id = r.id and m.member_id = current_member() and m.state = 'active')
$$;
create function open_rooms() returns table (room_id uuid, name text, purpose text, version integer, attribution text, quoting text, digest text,
    hat_check text, retention_days integer, past text, entry text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.name, r.purpose, c.version, c.attribution, c.quoting, c.digest, c.hat_check, c.retention_days, c.past, c.entry
  from rooms r join charters c on c.room_id = r.id and c.version = r.charter_version
  where r.id = any ((select rooms_open_to_requests())::uuid[]) order by lower(r.name), r.id
$$;
revoke execute on function open_rooms() from public;
grant execute on function open_rooms() to cloakroom_web;

create table join_requests (
  room_id uuid not null references rooms (id),
  id uuid not null,
  member_id uuid not null references members (id),
  words text not null,
  state text not null,
  asked_on date not null,
  answered_on date,
  primary key (room_id, id)
);
create unique index join_requests_open on join_requests (room_id, member_id) where state = 'open';
create index join_requests_of_member on join_requests (member_id);
alter table join_requests enable row level security;
grant select, insert, update, delete on join_requests to cloakroom_web;
create policy moderated on join_requests to cloakroom_web
  using (room_id = any ((select my_moderated_rooms())::uuid[])) with check (room_id = any ((select my_moderated_rooms())::uuid[]));
create policy mine on join_requests for select to cloakroom_web using (member_id = (select current_member()));
create policy asked on join_requests for insert to cloakroom_web with check (
  member_id = (select current_member()) and state = 'open' and room_id = any ((select rooms_open_to_requests())::uuid[]));
create policy taken_back on join_requests for delete to cloakroom_web
  using (member_id = (select current_member()) and state = 'open');

-- What is only of use while a room can be entered and written in goes with its key, whoever burns it.
create function key_burnt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from charter_acceptances where room_id = old.room_id;
  delete from join_requests where room_id = old.room_id;
  update rooms set closes_at = null where id = old.room_id;
  return null;
end $$;
create trigger key_burnt after delete on room_keys for each row execute function key_burnt();

create function requests_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from join_requests where member_id = new.id;
  return null;
end $$;
create trigger requests_end after update of state on members for each row when (new.state = 'ended') execute function requests_end();

-- Lets go of invitations that have lapsed, and of requests that were answered a month ago.
create function let_entries_go(today date) returns void language sql security definer set search_path = public, pg_temp as $$
  update room_invitations set state = 'lapsed' where state in ('open', 'declined') and lapses_on < today;
  delete from join_requests where state <> 'open' and answered_on < today - 30;
$$;
revoke execute on function let_entries_go(date) from public;
grant execute on function let_entries_go(date) to cloakroom_web;

-- For the job, which is nobody's member: rooms whose time has come.
create function rooms_to_close(at_time timestamptz) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from rooms where current_member() is null and current_room() is null and state = 'open' and closes_at <= at_time
$$;
-- Holds such a room until the commit; false where its closing was called off meanwhile, or done by somebody else.
create function hold_room_to_close(in_room uuid, at_time timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_member() is not null or current_room() is not null then return false; end if;
  perform from rooms where id = in_room and state = 'open' and closes_at <= at_time for no key update;
  return found;
end $$;
-- Tells the room that it is closed and burns it: for a moderator of it, or for the job when its time has come. It works past row-level security, because a
-- moderator who came late does not read every post, and every seat must go.
create function close_room(in_room uuid, at_time timestamptz) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare last_seq bigint;
begin
  perform from rooms r where r.id = in_room and r.state = 'open' and (in_room = any (my_moderated_rooms())
    or (current_member() is null and coalesce(current_room(), in_room) = in_room and r.closes_at <= at_time)) for no key update;
  if not found then return null; end if;
  last_seq := number_event(in_room, 'room.closed', in_room);
  perform burn_room(in_room, at_time);
  return last_seq;
end $$;
revoke execute on function rooms_to_close(timestamptz), hold_room_to_close(uuid, timestamptz), close_room(uuid, timestamptz) from public;
grant execute on function rooms_to_close(timestamptz), hold_room_to_close(uuid, timestamptz), close_room(uuid, timestamptz) to cloakroom_web;

-- The two views of 0025 tell these facts as well, behind the columns that they have by now, and show no thread of which nothing may be read.
do $$
declare shown text;
begin
  shown := regexp_replace(pg_get_viewdef('seated_rooms', true), '\mFROM\M',
    ', r.closes_at, r.late_seq, c.past, c.entry, m.charter_version as sat_under, m.since_seq FROM');
  execute 'create or replace view seated_rooms with (security_barrier) as ' || shown;
  shown := rtrim(pg_get_viewdef('seated_threads', true), E'; \n');
  execute 'create or replace view seated_threads with (security_barrier) as ' || shown || ' and (m.since_seq = 0 or exists (
    select from posts p where p.room_id = t.room_id and p.thread_id = t.id and may_read_past(p.room_id, p.seq, p.charter_version)))';
end $$;

-- What hangs on a post is kept from whoever may not read the post.
create function is_kept_from_me(in_room uuid, post uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from memberships m join posts p on p.room_id = m.room_id
    where m.room_id = in_room and m.member_id = current_member() and m.state = 'active' and m.since_seq > 0
      and p.id = post and not may_read_past(p.room_id, p.seq, p.charter_version))
$$;
do $$
declare t text;
begin
  foreach t in array array['polls', 'attachments'] loop
    if to_regclass(t) is not null then
      execute format('create policy read_since on %I as restrictive for select to cloakroom_web
        using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[]) or not is_kept_from_me(room_id, post_id))', t);
    end if;
  end loop;
end $$;

-- Nor does a search find what is kept from whoever asks, or a page of it would be shorter by what it may not show.
drop policy inside on post_words;
create policy inside on post_words for select to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[])
    or (room_id = any ((select my_rooms())::uuid[])
      and exists (select from posts p where p.room_id = post_words.room_id and p.id = post_words.post_id)));
do $$
declare
  before text := pg_get_functiondef('find_words'::regproc);
  after text := replace(before, 'w.vector @@ $2 and', 'w.vector @@ $2 and (w.room_id = any ((select my_rooms_in_full())::uuid[]) or exists (
          select from posts p where p.room_id = w.room_id and p.id = w.post_id and may_read_past(p.room_id, p.seq, p.charter_version))) and');
begin
  if after = before then raise exception 'find_words() is not as 0018 made it'; end if;
  execute after;
end $$;
