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

-- Its newest hash, for whoever writes down what the chain was like at some moment.
create function chain_head() returns bytea language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce((select hash from chain order by number desc limit 1), decode(repeat('00', 32), 'hex')) $$;
revoke execute on function chain_head() from public;
grant execute on function chain_head() to cloakroom_web;

-- What is forgotten stays forgotten, also in a copy of the database from before: the house does it again, as the owner, with the very same words.

-- After this nobody can tell who said what: the key and the handles are gone, and no two posts have a seat in common, or one that is known by its words
-- would tell all others. Nobody is waited for any more either. Whoever calls it needs the rights for each line of it.
create function burn_room(in_room uuid, at_time timestamptz) returns void language sql set search_path = public, pg_temp as $$
  update posts set seat = gen_random_uuid() where room_id = in_room;
  update held_posts set seat = gen_random_uuid() where room_id = in_room;
  delete from room_keys where room_id = in_room;
  delete from seat_handles where room_id = in_room;
  update room_invitations set state = 'withdrawn' where room_id = in_room and state = 'open';
  update rooms set state = 'closed', closed_at = at_time where id = in_room;
$$;

-- A room that is open in an old copy is closed on the day on which it was; its members are told when they come.
create function burn_again(in_room uuid, at_time timestamptz) returns void language sql set search_path = public, pg_temp as $$
  with room as (update rooms set seq = seq + 1, people_version = people_version + 1 where id = in_room returning seq)
  insert into room_events (room_id, seq, kind, subject) select in_room, seq, 'room.closed', in_room from room;
  update threads set version = version + 1 where room_id = in_room;
  select burn_room(in_room, at_time);
$$;

create function withdraw_again(in_room uuid, post uuid) returns void language sql set search_path = public, pg_temp as $$
  delete from post_revisions where room_id = in_room and post_id = post;
  delete from quotes where room_id = in_room and post_id = post;
  update threads set version = version + 1 where room_id = in_room and id in (
    select p.thread_id from posts p where p.room_id = in_room
      and (p.id = post or p.id in (select q.post_id from quotes q where q.room_id = in_room and q.source_post_id = post)));
  update quotes set passage = '' where room_id = in_room and source_post_id = post;
  update posts set markdown = null, edited_at = null where room_id = in_room and id = post;
$$;

create function membership_ends(member uuid) returns boolean language plpgsql set search_path = public, pg_temp as $$
begin
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
create or replace function end_membership(member uuid) returns boolean language sql security definer set search_path = public, pg_temp as
  $$ select case when is_steward() then membership_ends(member) else false end $$;

revoke execute on function burn_again(uuid, timestamptz), withdraw_again(uuid, uuid), membership_ends(uuid) from public;

-- As before, but it tells of which rooms words went, so that the chain and the list of what is forgotten can have it.
drop function let_words_go(timestamptz);
create function let_words_go(now timestamptz) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  create temporary table going on commit drop as
    select p.room_id, p.id, p.thread_id from posts p
    join rooms r on r.id = p.room_id and r.state = 'closed'
    join charters c on c.room_id = p.room_id and c.version = p.charter_version
    where p.markdown is not null and c.retention_days is not null and r.closed_at + make_interval(days => c.retention_days) <= now;
  delete from post_revisions v using going g where v.room_id = g.room_id and v.post_id = g.id;
  update threads t set version = t.version + 1 from (
      select distinct q.room_id, p.thread_id from quotes q join going g on g.room_id = q.room_id and g.id = q.source_post_id
        join posts p on p.room_id = q.room_id and p.id = q.post_id) quoting
    where t.room_id = quoting.room_id and t.id = quoting.thread_id;
  update quotes q set passage = '' from going g where q.room_id = g.room_id and g.id in (q.post_id, q.source_post_id);
  update posts p set markdown = null, edited_at = null from going g where p.room_id = g.room_id and p.id = g.id;
  -- A title stands as long as one of its posts does.
  update threads t set version = t.version + 1, title = case when exists
      (select from posts p where p.room_id = t.room_id and p.thread_id = t.id and p.markdown is not null) then t.title else '…' end
    from (select distinct room_id, thread_id from going) g where t.room_id = g.room_id and t.id = g.thread_id;
  return query with held as (
      delete from held_posts h using rooms r, charters c
        where r.id = h.room_id and r.state = 'closed' and c.room_id = h.room_id and c.version = h.charter_version
          and c.retention_days is not null and r.closed_at + make_interval(days => c.retention_days) <= now
        returning h.room_id)
    select room_id from going union select room_id from held;
  drop table going;
end $$;
revoke execute on function let_words_go(timestamptz) from public;
grant execute on function let_words_go(timestamptz) to cloakroom_web;

-- Every week each steward is mailed the head that the chain had when the week began, once: the ledger says to whom, and how far it came.
create table chain_mails (
  member_id uuid not null references members (id),
  week date not null,
  state text not null check (state in ('due', 'sending', 'sent')),
  primary key (member_id, week)
);
alter table chain_mails enable row level security;
grant select, update on chain_mails to cloakroom_web;
create policy mine on chain_mails to cloakroom_web
  using (member_id = (select current_member())) with check (member_id = (select current_member()));

-- Opens the ledger for the stewards there are, if there is anything to tell, and answers who is to be mailed still. What is from before this week gives way.
create function open_chain_mails(this_week date) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from chain_mails where week < this_week - 62 or (week < this_week and state = 'due');
  insert into chain_mails select id, this_week, 'due' from members
    where is_steward and state = 'active' and exists (select from chain where done_on < this_week) on conflict do nothing;
  return query select member_id from chain_mails where week = this_week and state = 'due';
end $$;
revoke execute on function open_chain_mails(date) from public;
grant execute on function open_chain_mails(date) to cloakroom_web;
