-- Placing a post is what everybody else who writes into the room waits for. Under the policies it asks twelve times, table by table,
-- whether the room is one of the member's; this asks once a post, the same question. It takes many posts at once, those of several members, so that
-- they share one trip, one lock and one wait for the disk. A post that may not stand, or whose writer knew other people or another charter than there are
-- now (`knew_people`, null for who has just looked), is left out: its `turn` (from 1) is not among the rows.
create function place_posts(
  in_room uuid, writers uuid[], knew_people integer[], in_threads uuid[], ids uuid[], parents uuid[], seats uuid[], words text[],
  under_charters integer[], written_at timestamptz[], event_kinds text[], event_subjects uuid[]
) returns table (turn integer, new_seq bigint, new_number integer, new_depth smallint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  room record;
  branch bytea;
begin
  -- In a member's own transaction nobody else's words are placed.
  if writers[1] is distinct from coalesce(current_member(), writers[1]) or current_room() is not null then return; end if;
  if not exists (select from memberships m where m.room_id = in_room and m.member_id = any (writers) and m.state = 'active') then return; end if;
  -- From here to the commit the room's row is locked, which is what keeps the numbers without gaps.
  select r.seq, r.people_version, r.charter_version into room from rooms r where r.id = in_room and r.state = 'open' for no key update;
  if not found then return; end if;
  new_seq := room.seq;
  for i in 1 .. cardinality(ids) loop
    if writers[i] is distinct from coalesce(current_member(), writers[i])
      or (knew_people[i], under_charters[i]) is distinct from (room.people_version, room.charter_version) and knew_people[i] is not null
      or not exists (select from memberships m where m.room_id = in_room and m.member_id = writers[i] and m.state = 'active')
    then continue; end if;
    branch := '';
    new_depth := 0;
    if parents[i] is not null then
      select p.path, p.depth + 1 into branch, new_depth from posts p
        where p.room_id = in_room and p.thread_id = in_threads[i] and p.id = parents[i] and p.markdown is not null;
      if not found then continue; end if;
    end if;
    update threads t set post_count = t.post_count + 1, version = t.version + 1, latest_at = written_at[i], latest_seq = new_seq + 1
      where t.room_id = in_room and t.id = in_threads[i] returning t.post_count into new_number;
    if not found then continue; end if;
    turn := i;
    new_seq := new_seq + 1;
    insert into room_events (room_id, seq, kind, subject) values (in_room, new_seq, event_kinds[i], event_subjects[i]);
    -- Branches deeper than 500 go on beside each other: a key of an index has room for so many ancestors of four bytes.
    insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
      values (in_room, ids[i], in_threads[i], parents[i], new_number, new_seq, substring(branch for 2000) || int4send(new_seq::integer), new_depth,
        seats[i], words[i], under_charters[i], written_at[i]);
    return next;
  end loop;
  update rooms r set seq = new_seq where r.id = in_room and r.seq <> new_seq;
end $$;
revoke execute on function place_posts(uuid, uuid[], integer[], uuid[], uuid[], uuid[], uuid[], text[], integer[], timestamptz[], text[], uuid[]) from public;
grant execute on function place_posts(uuid, uuid[], integer[], uuid[], uuid[], uuid[], uuid[], text[], integer[], timestamptz[], text[], uuid[]) to cloakroom_web;

-- The rows that every post moves: half of each page is left for their next versions, so that they stay where their indexes point.
alter table rooms set (fillfactor = 50);
alter table threads set (fillfactor = 50);
