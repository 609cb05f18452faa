-- Notifications by web push: to browsers, each of which is a session, and goes with it. Where a browser is reached (an address at its maker's push service, and
-- the keys under which only it reads) lies sealed; `lookup` is a keyed hash of the address.
create table push_browsers (
  session_hash text primary key references sessions (id_hash) on delete cascade,
  member_id uuid not null references members (id),
  lookup bytea not null unique,
  sealed bytea not null,
  since timestamptz not null
);
create index push_browsers_of_member on push_browsers (member_id);
alter table push_browsers enable row level security;
grant select, insert, update, delete on push_browsers to cloakroom_web;
create policy mine on push_browsers to cloakroom_web
  using (member_id = (select current_member())) with check (member_id = (select current_member()));

-- A browser is one session's: whoever signs in there next takes it over, also from somebody who did not sign out.
create function browser_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from push_browsers where lookup = new.lookup and session_hash <> new.session_hash;
  return new;
end $$;
create trigger browser_moves before insert or update on push_browsers for each row execute function browser_moves();

-- As before, and by which ways.
drop function notification_listeners();
create function notification_listeners() returns table (
    member_id uuid, mail boolean, push boolean, quiet_from smallint, quiet_to smallint, time_zone text, version text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.member_id, w.mail, b.push, w.quiet_from, w.quiet_to, w.time_zone,
    (select md5(string_agg(concat_ws(' ', r.id, r.seq, r.charter_version,
        (select sum(hashtext(h.id || h.state)) from held_posts h where h.room_id = r.id)), ',' order by r.id))
      from memberships s join rooms r on r.id = s.room_id and r.state = 'open' where s.member_id = w.member_id and s.state = 'active')
  from notification_ways w join members m on m.id = w.member_id and m.state = 'active'
    cross join lateral (select exists (select from push_browsers p where p.member_id = w.member_id) as push) b
  where (w.mail or b.push) and current_member() is null and current_room() is null
$$;
revoke execute on function notification_listeners() from public;
grant execute on function notification_listeners() to cloakroom_web;
