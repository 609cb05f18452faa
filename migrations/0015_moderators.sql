-- What a room is called, how it speaks and when it ends is its moderators' to say. Its other members' transactions move its numbers
-- (an event, a name that changed) and nothing else; a policy sees only the row as it will be, so this compares it with the row as it was.
create function keep_room() returns trigger language plpgsql as $$
begin
  if current_member() is not null
    and (new.id, new.name, new.purpose, new.state, new.charter_version, new.closed_at)
      is distinct from (old.id, old.name, old.purpose, old.state, old.charter_version, old.closed_at)
    and not (old.id = any (my_moderated_rooms())) then
    raise exception 'row-level security: a room is its moderators'' to change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_room before update on rooms for each row execute function keep_room();

-- A membership that ends may have been a room's only moderator. Then any member of the room may take it up, for themselves.
create function room_has_moderator(room uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from memberships where room_id = room and role = 'moderator' and state = 'active') $$;

create or replace function keep_role() returns trigger language plpgsql as $$
begin
  if new.role <> old.role and new.role = 'moderator' and not (old.room_id = any (my_moderated_rooms()))
    and not (old.member_id = current_member() and old.state = 'active' and not room_has_moderator(old.room_id)) then
    raise exception 'row-level security: a role in a room is its moderators'' to give' using errcode = '42501';
  end if;
  return new;
end $$;
