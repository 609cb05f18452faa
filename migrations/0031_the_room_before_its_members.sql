-- The same policies with their halves turned round. PostgreSQL stops at the first that holds, and which room a transaction reads as is a
-- setting, while which rooms a member is in is a question: the hub, which reads as a room, no longer asks it at every table of every frame.
do $$
declare t text;
begin
  foreach t in array array['threads', 'posts', 'post_revisions', 'quotes', 'held_posts', 'takeouts', 'room_events', 'seat_handles', 'room_keys'] loop
    execute format('alter policy inside on %I using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))', t);
  end loop;
end $$;
alter policy inside on rooms
  using (id = (select current_room()) or id = any ((select my_rooms())::uuid[]) or id = any ((select my_invited_rooms())::uuid[]));
alter policy inside on charters
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]) or room_id = any ((select my_invited_rooms())::uuid[]));
alter policy inside on memberships
  using (room_id = (select current_room()) or member_id = (select current_member()) or room_id = any ((select my_rooms())::uuid[]));
