-- Words of another room that lay beside a post which came back from the desk go along with what its writer sends instead (decision 0179). The copy stays the
-- copy that it was, and what is known of where it was said stays with it: nothing is read of that, and withdrawing the words there blanks it as before.
create function carry_again(in_room uuid, from_held uuid, into_post uuid, at_position smallint, carried text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_rooms()))
    or not exists (select from held_posts where room_id = in_room and id = from_held and state = 'returned') then return false; end if;
  update quotes_elsewhere set post_id = into_post, position = at_position
    where room_id = in_room and id = (select q.id from quotes_elsewhere q
      where q.room_id = in_room and q.post_id = from_held and q.words = carried and q.words <> '' order by q.position, q.id limit 1);
  return found;
end $$;
revoke execute on function carry_again(uuid, uuid, uuid, smallint, text) from public;
grant execute on function carry_again(uuid, uuid, uuid, smallint, text) to cloakroom_web;
