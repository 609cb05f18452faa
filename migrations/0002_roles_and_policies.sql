-- Who may read and write what, below the code. The owner migrates and nothing else; `cloakroom_web` serves members under row-level
-- security; `cloakroom_vault` alone reads the vault. Passwords are set after migrating, from the master key.

do $$
begin
  if not exists (select from pg_roles where rolname = 'cloakroom_web') then create role cloakroom_web login; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not exists (select from pg_roles where rolname = 'cloakroom_vault') then create role cloakroom_vault login; end if;
exception when duplicate_object or unique_violation then null;
end $$;

revoke all on schema public from public;
grant usage on schema public to cloakroom_web, cloakroom_vault;

-- The member, or the one room, for whom this transaction reads. Set by asMember() and asRoom(), gone with the transaction.
create function current_member() returns uuid language sql stable as
  $$ select nullif(current_setting('cloakroom.member', true), '')::uuid $$;
create function current_room() returns uuid language sql stable as
  $$ select nullif(current_setting('cloakroom.room', true), '')::uuid $$;

-- These look past row-level security at memberships alone, so that policies do not call themselves.
create function my_rooms() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(array_agg(room_id), '{}') from memberships where member_id = current_member() and state = 'active' $$;
create function my_moderated_rooms() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(array_agg(room_id), '{}') from memberships
     where member_id = current_member() and state = 'active' and role = 'moderator' $$;
create function my_invited_rooms() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(array_agg(room_id), '{}') from room_invitations where member_id = current_member() and state = 'open' $$;
create function room_is_new(room uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select not exists (select from memberships where room_id = room) $$;
create function may_open_rooms() returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from members where id = current_member() and state = 'active' and (opens_rooms or is_steward)) $$;
create function is_steward() returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from members where id = current_member() and state = 'active' and is_steward) $$;

-- The network: nothing here is secret between members, and some of it is needed before anybody is signed in.
grant select, insert, update on invitations to cloakroom_web;
grant select, insert on members to cloakroom_web;
grant update (personal_name, languages, time_zone) on members to cloakroom_web;
alter table members enable row level security;
create policy known on members for select to cloakroom_web using (true);
create policy admitted on members for insert to cloakroom_web with check (current_member() is null);
create policy own on members for update to cloakroom_web
  using (id = (select current_member())) with check (id = (select current_member()));
grant select on pledges, topics to cloakroom_web;
grant select, insert on pledge_acceptances to cloakroom_web;
grant select, insert, update, delete on sessions, sign_in_links to cloakroom_web;

-- A room, for those who are in it. `(select …)` makes PostgreSQL ask once a statement, not once a row; it stops at the first half that holds, and
-- the hub, which reads as a room, need not ask whose rooms these are.
do $$
declare t text;
begin
  foreach t in array array['threads', 'posts', 'post_revisions', 'quotes', 'held_posts', 'takeouts', 'room_events', 'seat_handles'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to cloakroom_web', t);
    execute format('create policy inside on %I to cloakroom_web
      using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))
      with check (room_id = any ((select my_rooms())::uuid[]))', t);
  end loop;
end $$;

alter table rooms enable row level security;
grant select, insert, update on rooms to cloakroom_web;
create policy inside on rooms for select to cloakroom_web
  using (id = (select current_room()) or id = any ((select my_rooms())::uuid[]) or id = any ((select my_invited_rooms())::uuid[]));
create policy opened on rooms for insert to cloakroom_web with check ((select may_open_rooms()));
create policy changed on rooms for update to cloakroom_web
  using (id = any ((select my_rooms())::uuid[])) with check (id = any ((select my_rooms())::uuid[]));

alter table charters enable row level security;
grant select, insert on charters to cloakroom_web;
create policy inside on charters for select to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]) or room_id = any ((select my_invited_rooms())::uuid[]));
create policy moderated on charters for insert to cloakroom_web with check (room_id = any ((select my_moderated_rooms())::uuid[]));

alter table room_keys enable row level security;
grant select, insert, delete on room_keys to cloakroom_web;
create policy inside on room_keys for select to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]));
create policy opened on room_keys for insert to cloakroom_web with check (room_id = any ((select my_moderated_rooms())::uuid[]));
create policy burnt on room_keys for delete to cloakroom_web using (room_id = any ((select my_moderated_rooms())::uuid[]));

alter table memberships enable row level security;
grant select, insert, update on memberships to cloakroom_web;
create policy inside on memberships for select to cloakroom_web
  using (room_id = (select current_room()) or member_id = (select current_member()) or room_id = any ((select my_rooms())::uuid[]));
create policy seated on memberships for insert to cloakroom_web with check (
  member_id = (select current_member())
  and ((role = 'member' and room_id = any ((select my_invited_rooms())::uuid[])) or (role = 'moderator' and room_is_new(room_id))));
create policy left_or_back on memberships for update to cloakroom_web
  using (member_id = (select current_member()))
  with check (member_id = (select current_member()) and (state = 'left' or (role = 'member' and room_id = any ((select my_invited_rooms())::uuid[])) or room_id = any ((select my_rooms())::uuid[])));
create policy moderated on memberships for update to cloakroom_web
  using (room_id = any ((select my_moderated_rooms())::uuid[])) with check (room_id = any ((select my_moderated_rooms())::uuid[]));

alter table room_invitations enable row level security;
grant select, insert, update on room_invitations to cloakroom_web;
create policy moderated on room_invitations to cloakroom_web
  using (room_id = any ((select my_moderated_rooms())::uuid[])) with check (room_id = any ((select my_moderated_rooms())::uuid[]));
create policy mine on room_invitations for select to cloakroom_web using (member_id = (select current_member()));
create policy answered on room_invitations for update to cloakroom_web
  using (member_id = (select current_member())) with check (member_id = (select current_member()) and state <> 'open');

-- The member's own.
alter table read_marks enable row level security;
grant select, insert, update, delete on read_marks to cloakroom_web;
create policy mine on read_marks to cloakroom_web
  using (member_id = (select current_member()) and room_id = any ((select my_rooms())::uuid[]))
  with check (member_id = (select current_member()) and room_id = any ((select my_rooms())::uuid[]));
do $$
declare t text;
begin
  foreach t in array array['drafts', 'subscriptions', 'digest_times', 'digest_deliveries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to cloakroom_web', t);
    execute format('create policy mine on %I to cloakroom_web
      using (member_id = (select current_member())) with check (member_id = (select current_member()))', t);
  end loop;
end $$;

-- Ending a membership reaches rooms that the steward may not see. It tells nothing of them.
create function end_membership(member uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_steward() then return false; end if;
  update members set state = 'ended', is_steward = false, opens_rooms = false where id = member and state = 'active';
  if not found then return false; end if;
  update memberships set state = 'removed' where member_id = member and state = 'active';
  update room_invitations set state = 'withdrawn' where member_id = member and state = 'open';
  delete from sessions where member_id = member;
  delete from sign_in_links where member_id = member;
  delete from subscriptions where member_id = member;
  delete from drafts where member_id = member;
  return true;
end $$;
revoke execute on function end_membership(uuid) from public;
grant execute on function end_membership(uuid) to cloakroom_web;

-- Rights are a steward's to give; the web role cannot write those columns.
create function amend_rights(member uuid, steward boolean, opens boolean) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_steward() then return false; end if;
  update members set is_steward = coalesce(steward, is_steward), opens_rooms = coalesce(opens, opens_rooms) where id = member and state = 'active';
  return found;
end $$;
revoke execute on function amend_rights(uuid, boolean, boolean) from public;
grant execute on function amend_rights(uuid, boolean, boolean) to cloakroom_web;

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
create trigger keep_room before update of id, name, purpose, state, charter_version, closed_at on rooms for each row execute function keep_room();

-- A membership that ends may have been a room's only moderator. Then any member of the room may take it up, for themselves.
create function room_has_moderator(room uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from memberships where room_id = room and role = 'moderator' and state = 'active') $$;

-- A role in a room is its moderators' to give: policies see only the row as it will be, so this compares it with the row as it was.
create function keep_role() returns trigger language plpgsql as $$
begin
  if new.role <> old.role and new.role = 'moderator' and not (old.room_id = any (my_moderated_rooms()))
    and not (old.member_id = current_member() and old.state = 'active' and not room_has_moderator(old.room_id)) then
    raise exception 'row-level security: a role in a room is its moderators'' to give' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_role before update of role on memberships for each row execute function keep_role();

-- A new name shows in every room where the member is or was: pages made before it are stale.
create function people_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'members' then
    update rooms set people_version = people_version + 1 where id in (select room_id from memberships where member_id = new.id);
  else
    update rooms set people_version = people_version + 1 where id = new.room_id;
  end if;
  return null;
end $$;
create trigger people_changed after update of personal_name on members for each row execute function people_changed();
create trigger people_changed after insert or update on memberships for each row execute function people_changed();

-- The handles of a room are written anew, shuffled, whenever somebody takes one. That is one change of who is in the room, not one a row.
create function handles_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update rooms set people_version = people_version + 1 where id in (select room_id from written);
  return null;
end $$;
create trigger people_changed after insert on seat_handles referencing new table as written
  for each statement execute function handles_changed();

-- The vault: the web role puts in and never looks.
grant usage on schema vault to cloakroom_vault;
grant select, insert, update, delete on vault.addresses, vault.invitation_addresses, vault.pass_phrases to cloakroom_vault;

create function vault_keep_address(member uuid, lookup bytea, sealed bytea) returns void language sql security definer set search_path = public, pg_temp as
  $$ insert into vault.addresses (member_id, lookup, sealed) values (member, lookup, sealed) $$;
create function vault_keep_invitation_address(invitation uuid, lookup bytea, sealed bytea) returns void language sql security definer set search_path = public, pg_temp as
  $$ insert into vault.invitation_addresses (invitation_id, lookup, sealed) values (invitation, lookup, sealed) $$;
create function vault_keep_pass_phrase(member uuid, hash text) returns void language sql security definer set search_path = public, pg_temp as
  $$ insert into vault.pass_phrases (member_id, hash) values (member, hash) on conflict (member_id) do update set hash = excluded.hash $$;
-- Moves the address of an accepted invitation to the new member. False: the address is a member's already.
create function vault_admit(invitation uuid, member uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into vault.addresses (member_id, lookup, sealed)
    select member, a.lookup, a.sealed from vault.invitation_addresses a where a.invitation_id = invitation
    on conflict do nothing;
  if not found then return false; end if;
  delete from vault.invitation_addresses where invitation_id = invitation;
  return true;
end $$;
create function vault_forget_invitation(invitation uuid) returns void language sql security definer set search_path = public, pg_temp as
  $$ delete from vault.invitation_addresses where invitation_id = invitation $$;
revoke execute on function vault_keep_address(uuid, bytea, bytea), vault_keep_invitation_address(uuid, bytea, bytea),
  vault_keep_pass_phrase(uuid, text), vault_admit(uuid, uuid), vault_forget_invitation(uuid) from public;
grant execute on function vault_keep_address(uuid, bytea, bytea), vault_keep_invitation_address(uuid, bytea, bytea),
  vault_keep_pass_phrase(uuid, text), vault_admit(uuid, uuid), vault_forget_invitation(uuid) to cloakroom_web;
