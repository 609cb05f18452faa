-- A writer sees which of the quotes of their words carry their name: a consent that was used is seen where it is, until the words are withdrawn.
drop function words_elsewhere(uuid[]);
create function words_elsewhere(in_room uuid[]) returns table (room_id uuid, id uuid, post_id uuid, words text, at timestamptz, is_seen boolean, is_named boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.room_id, o.id, o.post_id, q.words, p.at, o.is_seen, q.named is not null
  from quote_origins o join quotes_elsewhere q on q.room_id = o.to_room and q.id = o.id and q.words <> ''
    join posts p on p.room_id = q.room_id and p.id = q.post_id and p.markdown is not null
  where o.room_id = any (in_room) and o.room_id = any (my_rooms()) and not is_kept_from_me(o.room_id, o.post_id)
$$;
revoke execute on function words_elsewhere(uuid[]) from public;
grant execute on function words_elsewhere(uuid[]) to cloakroom_web;
