-- Posts that are placed together are placed in one statement, not one after the other in five statements each: of eight, twice as fast. Who may place
-- what is as in 0006. What answers a post that is placed at the same moment is left out: its parent is not there yet.
create or replace function place_posts(
  in_room uuid, writers uuid[], knew_people integer[], in_threads uuid[], ids uuid[], parents uuid[], seats uuid[], words text[],
  under_charters integer[], written_at timestamptz[], event_kinds text[], event_subjects uuid[]
) returns table (turn integer, new_seq bigint, new_number integer, new_depth smallint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  room record;
begin
  -- In a member's own transaction nobody else's words are placed.
  if writers[1] is distinct from coalesce(current_member(), writers[1]) or current_room() is not null then return; end if;
  if not exists (select from memberships m where m.room_id = in_room and m.member_id = any (writers) and m.state = 'active') then return; end if;
  -- From here to the commit the room's row is locked, which is what keeps the numbers without gaps.
  select r.seq, r.people_version, r.charter_version into room from rooms r where r.id = in_room and r.state = 'open' for no key update;
  if not found then return; end if;
  return query
  with standing as (
    select g.*, coalesce(p.path, '') as branch, coalesce(p.depth + 1, 0)::smallint as depth,
      room.seq + row_number() over (order by g.turn) as seq,
      t.post_count + (row_number() over (partition by g.thread order by g.turn))::integer as number
    from unnest(writers, knew_people, in_threads, ids, parents, seats, words, under_charters, written_at, event_kinds, event_subjects)
        with ordinality as g (writer, knew, thread, id, parent, seat, words, charter, at, kind, subject, turn)
      join memberships m on m.room_id = in_room and m.member_id = g.writer and m.state = 'active'
      join threads t on t.room_id = in_room and t.id = g.thread
      left join posts p on p.room_id = in_room and p.thread_id = g.thread and p.id = g.parent and p.markdown is not null
    where g.writer is not distinct from coalesce(current_member(), g.writer)
      and (g.knew is null or (g.knew = room.people_version and g.charter = room.charter_version))
      and (g.parent is null or p.id is not null)
  ), counted as (
    update threads t set post_count = n.number, version = t.version + n.posts, latest_at = n.at, latest_seq = n.seq
    from (select distinct on (s.thread) s.thread, s.number, s.seq, s.at, count(*) over (partition by s.thread)::integer as posts
      from standing s order by s.thread, s.seq desc) n
    where t.room_id = in_room and t.id = n.thread
  ), told as (
    insert into room_events (room_id, seq, kind, subject) select in_room, s.seq, s.kind, s.subject from standing s
  ), placed as (
    -- Branches deeper than 500 go on beside each other: a key of an index has room for so many ancestors of four bytes.
    insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
    select in_room, s.id, s.thread, s.parent, s.number, s.seq, substring(s.branch for 2000) || int4send(s.seq::integer), s.depth, s.seat, s.words, s.charter, s.at
    from standing s
  ), moved as (
    update rooms r set seq = n.seq from (select max(s.seq) as seq from standing s) n where r.id = in_room and n.seq is not null
  )
  select s.turn::integer, s.seq, s.number, s.depth from standing s order by s.turn;
end $$;
