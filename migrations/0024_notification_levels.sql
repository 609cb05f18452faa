-- What of a room reaches its member apart from the reading list. The member's own, as their read marks are; whoever has chosen nothing has no row.
create table notification_levels (
  room_id uuid not null references rooms (id),
  member_id uuid not null references members (id),
  level text not null,
  primary key (room_id, member_id)
);
create index notification_levels_of_member on notification_levels (member_id, room_id);
alter table notification_levels enable row level security;
grant select, insert, update, delete on notification_levels to cloakroom_web;
create policy mine on notification_levels to cloakroom_web
  using (member_id = (select current_member()) and room_id = any ((select my_rooms())::uuid[]))
  with check (member_id = (select current_member()) and room_id = any ((select my_rooms())::uuid[]));
