-- The desk: why a post waits there, and the words that moderation proposes for it. A report of a post that stands is an item of the desk like the others:
-- its row has no words of its own, they are read where they stand.
alter table held_posts
  add column kind text not null default 'hat',
  add column proposal text;
alter table posts
  add column removed boolean not null default false,
  -- The thread it stood in before moderation moved it: what was on its way to answer it there finds it.
  add column moved_from uuid;

-- Why a post was reported. `seat` is derived for this report alone: it lets nobody report a post twice, and leads to no other seat. Nothing is left of
-- a report once the desk has decided.
create table reports (
  room_id uuid not null,
  post_id uuid not null,
  seat uuid not null,
  reason text not null,
  note text,
  primary key (room_id, post_id, seat),
  foreign key (room_id, post_id) references posts (room_id, id)
);
alter table reports enable row level security;
grant select, insert on reports to cloakroom_web;
create policy moderated on reports for select to cloakroom_web using (room_id = any ((select my_moderated_rooms())::uuid[]));
create policy reported on reports for insert to cloakroom_web with check (room_id = any ((select my_rooms())::uuid[]));

-- Order: seats that are silent for a time. A seat, never a member; where each post has a seat of its own, it is that post's.
create table silences (
  room_id uuid not null references rooms (id),
  post_id uuid not null,
  seat uuid not null,
  until timestamptz not null,
  primary key (room_id, post_id),
  foreign key (room_id, post_id) references posts (room_id, id)
);
alter table silences enable row level security;
grant select, insert, update, delete on silences to cloakroom_web;
create policy inside on silences for select to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]));
create policy moderated on silences for insert to cloakroom_web with check (room_id = any ((select my_moderated_rooms())::uuid[]));
create policy amended on silences for update to cloakroom_web
  using (room_id = any ((select my_moderated_rooms())::uuid[])) with check (room_id = any ((select my_moderated_rooms())::uuid[]));
create policy lifted on silences for delete to cloakroom_web using (room_id = any ((select my_moderated_rooms())::uuid[]));

-- A silence that is over is nobody's affair. The job that does it is nobody's member.
create function let_silences_go(now timestamptz) returns void language sql security definer set search_path = public, pg_temp as
  $$ delete from silences where until <= now and current_member() is null and current_room() is null $$;
revoke execute on function let_silences_go(timestamptz) from public;
grant execute on function let_silences_go(timestamptz) to cloakroom_web;

alter table rooms
  add column slow_minutes integer not null default 0 check (slow_minutes between 0 and 1440),
  add column first_posts smallint not null default 0 check (first_posts between 0 and 5);
alter table threads
  add column is_pinned boolean not null default false,
  add column is_closed boolean not null default false,
  add column moved_to uuid;

-- What is the moderators' to change is theirs below the code as well.
create function keep_order() returns trigger language plpgsql as $$
begin
  if current_member() is not null and not ((case tg_table_name when 'rooms' then (to_jsonb(old) ->> 'id') else (to_jsonb(old) ->> 'room_id') end)::uuid
    = any (my_moderated_rooms())) then
    raise exception 'row-level security: order is the moderators'' to keep' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_order before update of slow_minutes, first_posts on rooms for each row
  when ((new.slow_minutes, new.first_posts) is distinct from (old.slow_minutes, old.first_posts)) execute function keep_order();
create trigger keep_order before update of is_pinned, is_closed, moved_to on threads for each row
  when ((new.is_pinned, new.is_closed, new.moved_to) is distinct from (old.is_pinned, old.is_closed, old.moved_to)) execute function keep_order();
create trigger keep_order before update of thread_id, parent_id, number, path, depth, removed on posts for each row
  when ((new.thread_id, new.parent_id, new.number, new.path, new.depth, new.removed)
    is distinct from (old.thread_id, old.parent_id, old.number, old.path, old.depth, old.removed)) execute function keep_order();
create trigger keep_order before update of role on memberships for each row
  when (new.role <> old.role and new.role = 'rapporteur') execute function keep_order();

-- A post without words is no affair of the desk any more, whichever way they went; nor is anything once the room is closed.
create function end_reports() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from reports where room_id = new.room_id and post_id = new.id;
  delete from held_posts where room_id = new.room_id and id = new.id and kind = 'report' and state in ('waiting', 'proposed');
  return null;
end $$;
create trigger end_reports after update of markdown on posts for each row
  when (new.markdown is null and old.markdown is not null) execute function end_reports();

create function end_reports_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from reports where room_id = new.room_id and post_id = new.id;
  -- With words that are removed at the desk go the files that came along.
  if new.state = 'removed' then delete from attachments where room_id = new.room_id and post_id = new.id; end if;
  return null;
end $$;
create trigger end_reports after update of state on held_posts for each row
  when (new.state in ('accepted', 'returned', 'removed')) execute function end_reports_decided();

create function end_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from reports where room_id = new.id;
  delete from held_posts where room_id = new.id and kind = 'report' and state in ('waiting', 'proposed');
  delete from silences where room_id = new.id;
  return null;
end $$;
create trigger end_order after update of state on rooms for each row
  when (new.state = 'closed' and old.state <> 'closed') execute function end_order();

-- A branch becomes a thread, or two threads become one. Where posts stand is the moderators' to change, all of a thread or nothing of it: this works past
-- row-level security, so that whoever came late and reads not every post moves every post all the same, and it tells nothing but places.
create function places_of_posts(in_room uuid, of_threads uuid[])
returns table (id uuid, parent_id uuid, thread_id uuid, number integer, seq bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.parent_id, p.thread_id, p.number, p.seq from posts p
  where p.room_id = in_room and p.thread_id = any (of_threads) and in_room = any (my_moderated_rooms())
$$;
revoke execute on function places_of_posts(uuid, uuid[]) from public;
grant execute on function places_of_posts(uuid, uuid[]) to cloakroom_web;

-- Every post of every thread that is touched is named, with its place before and after. What members have read goes along, as do words that wait to
-- answer a post, at the desk or for a batch. Numbers are unique in a thread: they are taken away before they are given anew.
create function rearrange_posts(in_room uuid, ids uuid[], parents uuid[], threads_before uuid[], numbers_before integer[], threads_after uuid[],
  numbers_after integer[], depths smallint[], paths bytea[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_moderated_rooms())) then return; end if;
  perform from rooms where id = in_room and state = 'open' for no key update;
  if not found then return; end if;
  update posts set number = -number where room_id = in_room and id = any (ids);
  update posts p set moved_from = case when p.thread_id = n.thread_id then p.moved_from else p.thread_id end, thread_id = n.thread_id, parent_id = n.parent_id, number = n.number, depth = n.depth, path = n.path
    from unnest(ids, parents, threads_after, numbers_after, depths, paths) as n (id, parent_id, thread_id, number, depth, path)
    where p.room_id = in_room and p.id = n.id;
  with moved as (
      select * from unnest(threads_before, numbers_before, threads_after, numbers_after) as m (thread_before, number_before, thread_after, number_after)),
    before as (delete from read_marks where room_id = in_room and thread_id in (select thread_before from moved) returning *)
  -- So does the place at which each of them was (0023).
  insert into read_marks (room_id, member_id, thread_id, numbers, place, place_turn)
    select in_room, b.member_id, m.thread_after,
      coalesce(range_agg(int4range(m.number_after, m.number_after + 1)) filter (where m.number_before <@ b.numbers), '{}'),
      (array_agg(m.number_after order by b.place_turn desc) filter (where m.number_before = b.place))[1],
      coalesce(max(b.place_turn) filter (where m.number_before = b.place), 0)
    from before b join moved m on m.thread_before = b.thread_id and (m.number_before <@ b.numbers or m.number_before = b.place)
    group by b.member_id, m.thread_after;
  update held_posts w set thread_id = n.thread_id from unnest(ids, threads_after) as n (id, thread_id)
    where w.room_id = in_room and n.id in (w.parent_id, w.id) and w.thread_id <> n.thread_id;
  update waiting_posts w set thread_id = n.thread_id from unnest(ids, threads_after) as n (id, thread_id)
    where w.room_id = in_room and w.parent_id = n.id and w.thread_id <> n.thread_id;
  perform shuffle_waiting(in_room);
  update threads t set post_count = coalesce(p.posts, 0), latest_at = coalesce(p.at, t.latest_at), latest_seq = coalesce(p.seq, t.latest_seq), version = t.version + 1
    from (select a.id, count(p.id)::int as posts, max(p.at) as at, max(p.seq) as seq
      from (select distinct u.id from unnest(threads_before || threads_after) as u (id)) a left join posts p on p.room_id = in_room and p.thread_id = a.id group by a.id) p
    where t.room_id = in_room and t.id = p.id;
end $$;
revoke execute on function rearrange_posts(uuid, uuid[], uuid[], uuid[], integer[], uuid[], integer[], smallint[], bytea[]) from public;
grant execute on function rearrange_posts(uuid, uuid[], uuid[], uuid[], integer[], uuid[], integer[], smallint[], bytea[]) to cloakroom_web;
