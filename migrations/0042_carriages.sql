-- A thread may be carried into another room when everybody who wrote in it agrees. Both rooms' members alone see that it is asked: to everybody else
-- the other room is not there, and so nothing is.
create table carriages (
  room_id uuid not null references rooms (id),
  id uuid not null,
  thread_id uuid not null,
  into_room_id uuid not null references rooms (id),
  until timestamptz not null,
  primary key (room_id, id),
  unique (room_id, thread_id),
  foreign key (room_id, thread_id) references threads (room_id, id)
);
-- A yes, a post; there is no row for a no, nor for whoever was not asked. `seat` is the one under which its words would stand in the other room: of that
-- one post, derived when its writer said yes, and it leads to no other seat of theirs there or here.
create table carriage_answers (
  room_id uuid not null,
  carriage_id uuid not null,
  post_id uuid not null,
  arrives_as uuid not null,
  seat uuid not null,
  primary key (room_id, carriage_id, post_id),
  foreign key (room_id, carriage_id) references carriages (room_id, id) on delete cascade,
  foreign key (room_id, post_id) references posts (room_id, id)
);
alter table carriages enable row level security;
alter table carriage_answers enable row level security;
grant select, insert, delete on carriages, carriage_answers to cloakroom_web;
create policy in_both on carriages for select to cloakroom_web
  using (room_id = any ((select my_rooms())::uuid[]) and into_room_id = any ((select my_rooms())::uuid[]));
create policy asked on carriages for insert to cloakroom_web
  with check (room_id = any ((select my_moderated_rooms())::uuid[]) and into_room_id = any ((select my_moderated_rooms())::uuid[]));
create policy called_off on carriages for delete to cloakroom_web
  using (room_id = any ((select my_moderated_rooms())::uuid[]) and into_room_id = any ((select my_moderated_rooms())::uuid[]));
-- The policies of `carriages` hold in here.
create policy in_both on carriage_answers to cloakroom_web
  using (room_id = any ((select my_rooms())::uuid[]) and exists (select from carriages c where c.room_id = carriage_answers.room_id and c.id = carriage_id))
  with check (room_id = any ((select my_rooms())::uuid[]) and exists (select from carriages c where c.room_id = carriage_answers.room_id and c.id = carriage_id));

-- A yes is to words as they stood.
create function answers_go_with_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from carriage_answers where room_id = new.room_id and post_id = new.id;
  return null;
end $$;
create trigger answers_go_with_words after update of markdown on posts for each row
  when (new.markdown is distinct from old.markdown) execute function answers_go_with_words();

-- Where one of the rooms is closed, nothing is carried any more.
create function carriages_go_with_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from carriages where room_id = new.id or into_room_id = new.id;
  return null;
end $$;
create trigger carriages_go_with_room after update of state on rooms for each row
  when (new.state = 'closed' and old.state <> 'closed') execute function carriages_go_with_room();
create index carriages_into on carriages (into_room_id);

-- Holds both rooms, and every room in which words of the thread are quoted and will be told that they are gone, in the order of their ids (as 0034 does).
create function lock_to_carry(in_room uuid, into_room uuid, of_thread uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_moderated_rooms()) and into_room = any (my_moderated_rooms())) then return; end if;
  perform from rooms where id in (in_room, into_room)
    or id in (select o.to_room from quote_origins o join posts p on p.room_id = o.room_id and p.id = o.post_id where o.room_id = in_room and p.thread_id = of_thread)
    order by id for no key update;
end $$;
revoke execute on function lock_to_carry(uuid, uuid, uuid) from public;
grant execute on function lock_to_carry(uuid, uuid, uuid) to cloakroom_web;
