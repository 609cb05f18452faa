-- Where a member lives and works, in their own words of a closed list: sealed, each as long as the other, for counting alone.
create table vault.regions (
  member_id uuid primary key,
  sealed bytea not null
);
grant select on vault.regions to cloakroom_vault;

-- One's own and nobody else's.
create function vault_keep_my_region(sealed bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into vault.regions (member_id, sealed) select current_member(), sealed where current_member() is not null
    on conflict (member_id) do update set sealed = excluded.sealed
$$;
revoke execute on function vault_keep_my_region(bytea) from public;
grant execute on function vault_keep_my_region(bytea) to cloakroom_web;

-- It goes with the membership.
create function region_goes_with_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from vault.regions where member_id = new.id;
  return null;
end $$;
create trigger region_goes_with_member after update of state on members for each row
  when (new.state = 'ended' and old.state <> 'ended') execute function region_goes_with_member();
