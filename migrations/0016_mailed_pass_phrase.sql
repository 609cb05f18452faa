-- Who sets a pass phrase without being signed in came by a link in a mail, and has shown no more than that they read it: somebody who runs the mail server can.
-- As a steward they are new from then on. They hold no key for two weeks, and what they held a key to has lapsed, which the new pass phrase would not open anyway.
create or replace function vault_keep_pass_phrase(member uuid, hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into vault.pass_phrases (member_id, hash) values (member, hash) on conflict (member_id) do update set hash = excluded.hash;
  update stewards_since set since = date_trunc('milliseconds', now()) where member_id = member and current_member() is null;
$$;
