-- Notifications by mail. What waits for a member is found when it is asked, as the member; kept is only what they have chosen, and the ledger by which
-- nothing is sent twice.
create table notification_ways (
  member_id uuid primary key references members (id),
  mail boolean not null,
  quiet_from smallint,
  quiet_to smallint,
  time_zone text not null,
  since timestamptz not null,
  stop_hash text not null unique,
  message_id text unique
);
alter table notification_ways enable row level security;
grant select, insert, update, delete on notification_ways to cloakroom_web;
create policy mine on notification_ways to cloakroom_web
  using (member_id = (select current_member())) with check (member_id = (select current_member()));

-- A row beside a member and a post would tell whose the post is that was answered. So a row is a token, which only the house, with the room's own key, can
-- make again: no member, no post, no time. It is of no use without the key and goes with it.
create table notifications_sent (
  room_id uuid not null references rooms (id),
  token uuid not null,
  primary key (room_id, token)
);
alter table notifications_sent enable row level security;
grant select, insert, delete on notifications_sent to cloakroom_web;
create policy inside on notifications_sent to cloakroom_web
  using (room_id = any ((select my_rooms())::uuid[])) with check (room_id = any ((select my_rooms())::uuid[]));

create function sent_goes_with_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from notifications_sent where room_id = old.room_id;
  return null;
end $$;
create trigger sent_goes_with_key after delete on room_keys for each row execute function sent_goes_with_key();

create function ways_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from notification_ways where member_id = new.id;
  return null;
end $$;
create trigger ways_end after update of state on members for each row when (new.state = 'ended') execute function ways_end();

-- For the job, which is nobody's member: who wants to be told, when not, and something that moves with everything that may wait for them.
create function notification_listeners() returns table (member_id uuid, quiet_from smallint, quiet_to smallint, time_zone text, version text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.member_id, w.quiet_from, w.quiet_to, w.time_zone,
    (select md5(string_agg(concat_ws(' ', r.id, r.seq, r.charter_version,
        (select sum(hashtext(h.id || h.state)) from held_posts h where h.room_id = r.id)), ',' order by r.id))
      from memberships s join rooms r on r.id = s.room_id and r.state = 'open' where s.member_id = w.member_id and s.state = 'active')
  from notification_ways w join members m on m.id = w.member_id and m.state = 'active'
  where w.mail and current_member() is null and current_room() is null
$$;

-- The link in every such mail. It tells nobody whether it was anybody's.
create function stop_notifications_by(hash text) returns void language sql security definer set search_path = public, pg_temp as
  $$ update notification_ways set mail = false where stop_hash = hash $$;

-- Whose mail this was: a bounce shows by the random id of the mail that it is about one.
create function member_of_notification(id text) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select w.member_id from notification_ways w where w.message_id = id $$;

revoke execute on function notification_listeners(), stop_notifications_by(text), member_of_notification(text) from public;
grant execute on function notification_listeners(), stop_notifications_by(text), member_of_notification(text) to cloakroom_web;
