-- The chain: what stewards, moderators and the house itself did, in an order that cannot be changed unseen. Each row's hash is made of the hash
-- before it and of the row; `packages/database/src/chain-link.ts` makes the same hash again to verify it. No row names a room, a post or a member it
-- was done to: `subject` is a keyed hash, and only the house, with its master key, can tell whether it is that of an id it has at hand.
create table chain (
  number bigint primary key check (number > 0),
  act text not null check (act ~ '^[a-z_]+\.[a-z_]+$'),
  role text not null check (role in ('steward', 'moderation', 'house')),
  doer uuid check ((doer is null) = (role <> 'steward')),
  subject text not null check (subject ~ '^[A-Za-z0-9_-]{43}$'),
  done_on date not null,
  hash bytea not null check (length(hash) = 32)
);

-- Appends, and nothing else does: the web role has no right to write the table. Who acts as a steward is the member of the transaction. The lock makes
-- acts wait for each other until they are committed, so that numbers have no gaps; whoever takes it takes no other lock after it.
create function record_act(act text, role text, subject text, done_on date, out number bigint, out hash bytea, out hash_before bytea)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare doer uuid;
begin
  if role = 'steward' then
    doer := current_member();
    -- Whoever has just ceased to be one was one when they did it.
    if doer is null or not (is_steward() or act in ('stewardship.taken', 'membership.ended')) then
      raise exception 'row-level security: only a steward acts as one' using errcode = '42501';
    end if;
  elsif role = 'moderation' and current_member() is null or role = 'house' and current_member() is not null then
    raise exception 'row-level security: nobody acts for somebody else' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('cloakroom chain'));
  select c.number, c.hash into number, hash_before from chain c order by c.number desc limit 1;
  number := coalesce(number, 0) + 1;
  hash_before := coalesce(hash_before, decode(repeat('00', 32), 'hex'));
  hash := sha256(hash_before || convert_to(format('{"act":%s,"doer":%s,"number":%s,"on":%s,"role":%s,"subject":%s}',
    to_json(act), coalesce(to_json(doer)::text, 'null'), number, to_json(done_on), to_json(role), to_json(subject)), 'UTF8'));
  insert into chain values (number, act, role, doer, subject, done_on, hash);
end $$;
revoke execute on function record_act(text, text, text, date) from public;
grant execute on function record_act(text, text, text, date) to cloakroom_web;

-- Not even the owner changes what was done without taking this away first.
create function keep_chain() returns trigger language plpgsql as $$
begin
  raise exception 'the chain is only ever added to' using errcode = '42501';
end $$;
create trigger keep_chain before update or delete or truncate on chain for each statement execute function keep_chain();

alter table chain enable row level security;
grant select on chain to cloakroom_web;
create policy stewards on chain for select to cloakroom_web using ((select is_steward()));
