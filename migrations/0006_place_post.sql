-- Placing a post is what everybody else who writes into the room waits for. Under the policies it asks twelve times, table by table,
-- whether the room is one of the member's; this asks once, the same question, and is the shorter for it by more than half.
create function place_post(
  in_room uuid, in_thread uuid, post_id uuid, below uuid, by_seat uuid, words text, under_charter integer, written_at timestamptz,
  event_kind text, event_subject uuid
) returns table (new_seq bigint, new_number integer, new_depth smallint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  branch bytea := '';
begin
  if not (in_room = any (my_rooms())) then return; end if;
  new_depth := 0;
  if below is not null then
    select p.path, p.depth + 1 into branch, new_depth from posts p where p.room_id = in_room and p.thread_id = in_thread and p.id = below;
    if not found then return; end if;
  elsif not exists (select from threads t where t.room_id = in_room and t.id = in_thread) then return;
  end if;
  -- From here to the commit the room's row is locked, which is what keeps the numbers without gaps.
  update rooms r set seq = r.seq + 1 where r.id = in_room and r.state = 'open' returning r.seq into new_seq;
  if not found then return; end if;
  insert into room_events (room_id, seq, kind, subject) values (in_room, new_seq, event_kind, event_subject);
  update threads t set post_count = t.post_count + 1, version = t.version + 1, latest_at = written_at, latest_seq = new_seq
    where t.room_id = in_room and t.id = in_thread returning t.post_count into new_number;
  -- Branches deeper than 500 go on beside each other: a key of an index has room for so many ancestors of four bytes.
  insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
    values (in_room, post_id, in_thread, below, new_number, new_seq, substring(branch for 2000) || int4send(new_seq::integer), new_depth,
      by_seat, words, under_charter, written_at);
  return next;
end $$;
revoke execute on function place_post(uuid, uuid, uuid, uuid, uuid, text, integer, timestamptz, text, uuid) from public;
grant execute on function place_post(uuid, uuid, uuid, uuid, uuid, text, integer, timestamptz, text, uuid) to cloakroom_web;

-- The rows that every post moves: half of each page is left for their next versions, so that they stay where their indexes point.
alter table rooms set (fillfactor = 50);
alter table threads set (fillfactor = 50);
