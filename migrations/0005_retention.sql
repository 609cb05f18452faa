-- Words of a closed room go when the charter under which they were written says so. Places, numbers and branches stay: nothing that is
-- counted moves, and nobody sees a hole. Pages on which such words were quoted are stale as well: a quote may stand in a thread whose own words stay. The job that does it is nobody's member, so it works past row-level security and tells nothing.
create function let_words_go(now timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  create temporary table going on commit drop as
    select p.room_id, p.id, p.thread_id from posts p
    join rooms r on r.id = p.room_id and r.state = 'closed'
    join charters c on c.room_id = p.room_id and c.version = p.charter_version
    where p.markdown is not null and c.retention_days is not null and r.closed_at + make_interval(days => c.retention_days) <= now;
  delete from post_revisions v using going g where v.room_id = g.room_id and v.post_id = g.id;
  update threads t set version = t.version + 1 from (
      select distinct q.room_id, p.thread_id from quotes q join going g on g.room_id = q.room_id and g.id = q.source_post_id
        join posts p on p.room_id = q.room_id and p.id = q.post_id) quoting
    where t.room_id = quoting.room_id and t.id = quoting.thread_id;
  update quotes q set passage = '' from going g where q.room_id = g.room_id and g.id in (q.post_id, q.source_post_id);
  update posts p set markdown = null, edited_at = null from going g where p.room_id = g.room_id and p.id = g.id;
  get diagnostics gone = row_count;
  delete from held_posts h using rooms r, charters c
    where r.id = h.room_id and r.state = 'closed' and c.room_id = h.room_id and c.version = h.charter_version
      and c.retention_days is not null and r.closed_at + make_interval(days => c.retention_days) <= now;
  -- A title stands as long as one of its posts does.
  update threads t set version = t.version + 1, title = case when exists
      (select from posts p where p.room_id = t.room_id and p.thread_id = t.id and p.markdown is not null) then t.title else '…' end
    from (select distinct room_id, thread_id from going) g where t.room_id = g.room_id and t.id = g.thread_id;
  drop table going;
  return gone;
end $$;
revoke execute on function let_words_go(timestamptz) from public;
grant execute on function let_words_go(timestamptz) to cloakroom_web;
