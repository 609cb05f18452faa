-- The public key to which a member has their mail sealed: itself sealed, since it may name its owner and where they work.
create table vault.mail_keys (
  member_id uuid primary key,
  sealed bytea not null
);
grant select on vault.mail_keys to cloakroom_vault;

-- One's own and nobody else's; null takes it away.
create function vault_keep_my_mail_key(sealed bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from vault.mail_keys where member_id = current_member() and $1 is null;
  insert into vault.mail_keys (member_id, sealed) select current_member(), $1 where current_member() is not null and $1 is not null
    on conflict (member_id) do update set sealed = excluded.sealed
$$;
revoke execute on function vault_keep_my_mail_key(bytea) from public;
grant execute on function vault_keep_my_mail_key(bytea) to cloakroom_web;

-- It goes with the membership.
create function mail_key_goes_with_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from vault.mail_keys where member_id = new.id;
  return null;
end $$;
create trigger mail_key_goes_with_member after update of state on members for each row
  when (new.state = 'ended' and old.state <> 'ended') execute function mail_key_goes_with_member();
