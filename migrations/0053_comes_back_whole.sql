-- A post that stood, was reported and is returned goes back to its writer with all that was in it: what it quotes of its room lies with its words at the desk, what it
-- quotes of other rooms, its mark and its files stay beside it under its name (decision 0181). To the room it is a withdrawn post like any other. Removed, or
-- withdrawn by its writer, nothing of it is left, as before.
create function came_back(in_room uuid, post uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from held_posts where room_id = in_room and id = post and kind = 'report' and state = 'returned') $$;
revoke execute on function came_back(uuid, uuid) from public;

create or replace function quotes_go_with_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from waiting_marks where room_id = new.room_id and post_id = new.id;
  if came_back(new.room_id, new.id) then
    update held_posts set quotes = coalesce((
        select jsonb_agg(jsonb_build_object('postId', q.source_post_id, 'passage', q.passage) order by q.position)
        from quotes q where q.room_id = new.room_id and q.post_id = new.id), '[]')
      where room_id = new.room_id and id = new.id;
  else
    delete from quote_origins o using quotes_elsewhere q
      where q.room_id = new.room_id and q.post_id = new.id and o.to_room = q.room_id and o.id = q.id;
    delete from quotes_elsewhere where room_id = new.room_id and post_id = new.id;
    delete from post_marks where room_id = new.room_id and post_id = new.id;
  end if;
  update quotes_elsewhere q set words = '' from quote_origins o
    where o.room_id = new.room_id and o.post_id = new.id and q.room_id = o.to_room and q.id = o.id;
  update threads t set version = t.version + 1 from (
      select distinct p.room_id, p.thread_id from quote_origins o join quotes_elsewhere q on q.room_id = o.to_room and q.id = o.id
        join posts p on p.room_id = q.room_id and p.id = q.post_id where o.room_id = new.room_id and o.post_id = new.id) quoting
    where t.room_id = quoting.room_id and t.id = quoting.thread_id;
  return null;
end $$;

create or replace function erase_files_of_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not came_back(new.room_id, new.id) then delete from attachments where room_id = new.room_id and post_id = new.id; end if;
  return null;
end $$;

-- What lies beside a post that will never stand, or not again: taken back while it waited, or at the desk, or once it came back from there.
create or replace function forget_beside(in_room uuid, post uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_rooms())) or exists (select from posts where room_id = in_room and id = post and markdown is not null) then return; end if;
  delete from quote_origins o using quotes_elsewhere q where q.room_id = in_room and q.post_id = post and o.to_room = in_room and o.id = q.id;
  delete from quotes_elsewhere where room_id = in_room and post_id = post;
  delete from post_marks where room_id = in_room and post_id = post;
end $$;

-- For the jobs: a post without words keeps nothing beside it.
do $$
declare
  before text;
  after text;
begin
  before := pg_get_functiondef('let_beside_go'::regproc);
  after := replace(replace(before, 'p.id = m.post_id)', 'p.id = m.post_id and p.markdown is not null)'),
    'p.id = q.post_id)', 'p.id = q.post_id and p.markdown is not null)');
  if length(after) <> length(before) + 2 * length(' and p.markdown is not null') then raise exception 'let_beside_go() is not as 0034 made it'; end if;
  execute after;
  before := pg_get_functiondef('let_attachments_go'::regproc);
  after := replace(before, 'p.seat = a.seat)', 'p.seat = a.seat and p.markdown is not null)');
  if after = before then raise exception 'let_attachments_go() is not as 0019 made it'; end if;
  execute after;
end $$;
