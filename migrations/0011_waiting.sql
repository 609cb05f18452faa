-- Unattributed rooms: words wait and come out in batches, so that neither their time nor their order names who wrote them. What waits has
-- no time, no number and no author: a seat of its own for each post, as in `posts`. Nobody but the room and its job may look.
create table waiting_posts (
  room_id uuid not null references rooms (id),
  id uuid not null,
  thread_id uuid not null,
  parent_id uuid,
  seat uuid not null,
  title text,
  topics text[],
  markdown text not null,
  charter_version integer not null,
  primary key (room_id, id)
);
create table waiting_quotes (
  room_id uuid not null,
  post_id uuid not null,
  position smallint not null,
  source_post_id uuid not null,
  passage text not null,
  primary key (room_id, post_id, position),
  foreign key (room_id, post_id) references waiting_posts (room_id, id)
);
create table waiting_changes (
  room_id uuid not null,
  post_id uuid not null,
  markdown text,
  primary key (room_id, post_id),
  foreign key (room_id, post_id) references posts (room_id, id)
);
create table waiting_batches (
  room_id uuid primary key references rooms (id),
  looked_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['waiting_posts', 'waiting_quotes', 'waiting_changes', 'waiting_batches'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to cloakroom_web', t);
    execute format('create policy inside on %I to cloakroom_web
      using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))
      with check (room_id = any ((select my_rooms())::uuid[]))', t);
  end loop;
end $$;

-- Rows lie in the order in which they were written, and each names its transaction. Written anew, they came in no order and all at once.
create function shuffle_waiting(in_room uuid) returns void language sql as $$
  with quotes as (delete from waiting_quotes where room_id = in_room returning *),
    posts as (delete from waiting_posts where room_id = in_room returning *),
    again as (insert into waiting_posts select * from posts order by gen_random_uuid())
  insert into waiting_quotes select * from quotes order by gen_random_uuid();
  with changes as (delete from waiting_changes where room_id = in_room returning *)
  insert into waiting_changes select * from changes order by gen_random_uuid();
$$;

-- For the job, which is nobody's member: where something waits.
create function rooms_with_batches() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select room_id from waiting_batches where current_member() is null and current_room() is null $$;

-- Looks at what waits in the room of this transaction, once for each time on the grid, and holds the room until the commit. Answers when it
-- was looked at before; null where there is nothing to look at, or where a clock went back, which is noted and no more.
create function look_at_batch(at_time timestamptz) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before timestamptz;
begin
  perform from rooms where id = current_room() and state = 'open' for no key update;
  if not found then return null; end if;
  select looked_at into before from waiting_batches where room_id = current_room();
  if before is null or before = at_time then return null; end if;
  update waiting_batches set looked_at = at_time where room_id = current_room();
  return case when before < at_time then before end;
end $$;

create function number_event(in_room uuid, event_kind text, event_subject uuid) returns bigint
language sql set search_path = public, pg_temp as $$
  with room as (update rooms set seq = seq + 1 where id = in_room returning seq)
  insert into room_events (room_id, seq, kind, subject) select in_room, seq, event_kind, event_subject from room returning seq
$$;
revoke execute on function number_event(uuid, text, uuid) from public;

-- Lets what waits come out: withdrawals always, edits and posts if it is their time; each kind in an order of chance. All of it is in one transaction
-- with whatever called for it. A post is numbered, counted and placed as place_posts() does it. Answers the room's number, null if nothing came out.
create function let_out(in_room uuid, at_time timestamptz, with_words boolean) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
  quoting uuid;
  branch bytea;
  new_depth smallint;
  new_number integer;
  new_seq bigint;
begin
  if in_room is distinct from current_room() and not (in_room = any (my_rooms())) then return null; end if;
  perform from rooms where id = in_room and state = 'open' for no key update;
  if not found then return null; end if;

  for one in
    select p.id, p.thread_id, c.markdown, p.markdown is not null as stands from waiting_changes c
    join posts p on p.room_id = c.room_id and p.id = c.post_id
    where c.room_id = in_room and (with_words or c.markdown is null) order by gen_random_uuid()
  loop
    delete from waiting_changes where room_id = in_room and post_id = one.id;
    continue when not one.stands;
    if one.markdown is null then
      delete from post_revisions where room_id = in_room and post_id = one.id;
      delete from quotes where room_id = in_room and post_id = one.id;
      update quotes set passage = '' where room_id = in_room and source_post_id = one.id;
      update waiting_quotes set passage = '' where room_id = in_room and source_post_id = one.id;
      update posts set markdown = null, edited_at = null where room_id = in_room and id = one.id;
      new_seq := number_event(in_room, 'post.withdrawn', one.id);
    else
      insert into post_revisions (room_id, post_id, revision, markdown, until)
        select in_room, p.id, (select count(*) + 1 from post_revisions where room_id = in_room and post_id = p.id), p.markdown, at_time
        from posts p where p.room_id = in_room and p.id = one.id;
      update posts set markdown = one.markdown, edited_at = at_time where room_id = in_room and id = one.id;
      new_seq := number_event(in_room, 'post.edited', one.id);
    end if;
    update threads set version = version + 1 where room_id = in_room and id = one.thread_id;
    for quoting in select distinct q.post_id from quotes q where q.room_id = in_room and q.source_post_id = one.id and q.post_id <> one.id loop
      new_seq := number_event(in_room, 'post.edited', quoting);
      update threads set version = version + 1
        where room_id = in_room and id = (select p.thread_id from posts p where p.room_id = in_room and p.id = quoting);
    end loop;
  end loop;

  if with_words then
    for one in select * from waiting_posts where room_id = in_room order by gen_random_uuid() loop
      new_depth := 0;
      branch := '';
      if one.title is not null then
        insert into threads (room_id, id, title, topics, post_count, version, latest_at, latest_seq)
          values (in_room, one.thread_id, one.title, one.topics, 0, 0, at_time, 0);
        new_seq := number_event(in_room, 'thread.started', one.thread_id);
      else
        select p.path, p.depth + 1 into branch, new_depth from posts p where p.room_id = in_room and p.id = one.parent_id;
        new_seq := number_event(in_room, 'post.added', one.id);
      end if;
      update threads set post_count = post_count + 1, version = version + 1, latest_at = at_time, latest_seq = new_seq
        where room_id = in_room and id = one.thread_id returning post_count into new_number;
      insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
        values (in_room, one.id, one.thread_id, one.parent_id, new_number, new_seq,
          substring(coalesce(branch, '') for 2000) || int4send(new_seq::integer), coalesce(new_depth, 0), one.seat, one.markdown,
          one.charter_version, at_time);
    end loop;
    insert into quotes select * from waiting_quotes where room_id = in_room order by gen_random_uuid();
    delete from waiting_quotes where room_id = in_room;
    delete from waiting_posts where room_id = in_room;
  end if;
  delete from waiting_batches where room_id = in_room
    and not exists (select from waiting_posts where room_id = in_room) and not exists (select from waiting_changes where room_id = in_room);
  return new_seq;
end $$;

-- For the house itself, when a copy of the database brings back a post that was taken back, or was withdrawn after it came out.
create function forget_waiting(in_room uuid, post uuid) returns void language sql set search_path = public, pg_temp as $$
  delete from waiting_quotes where room_id = in_room and post_id = post;
  delete from waiting_posts where room_id = in_room and id = post;
$$;
revoke execute on function forget_waiting(uuid, uuid) from public;

revoke execute on function rooms_with_batches(), look_at_batch(timestamptz), let_out(uuid, timestamptz, boolean), shuffle_waiting(uuid) from public;
grant execute on function rooms_with_batches(), look_at_batch(timestamptz), let_out(uuid, timestamptz, boolean), shuffle_waiting(uuid) to cloakroom_web;
