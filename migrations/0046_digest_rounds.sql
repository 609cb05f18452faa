-- Digests go in bundles: what each reader's is made from is read for many readers in one statement, and so are the ledger's moves. Each reader's part still runs as
-- that reader, under row-level security: but for those that find who is due, these functions run as whoever calls them, and look past nothing.

-- Whose claim it is: a worker whose claim was answered by silence asks again, and takes back no other's.
alter table digest_deliveries add column claim uuid;

-- What digests of the member of the transaction are made from, of all rhythms; one row, or none.
create function digest_reading() returns table (
  "isActive" boolean, fields text[], language text, topics json, rooms json, "roomsFollowed" json, threads json)
  language sql stable as $$
  select m.state = 'active', m.fields,
    (select t.language from digest_times t where t.member_id = m.id),
    (select json_object_agg(s.topic_id, json_build_array(s.rhythm, s.level)) from subscriptions s where s.member_id = m.id),
    (select json_agg(json_build_array(r.id, r.seq || ' ' || r.people_version || ' ' || r.charter_version, s.since_seq = 0) order by r.id)
      from memberships s join rooms r on r.id = s.room_id where s.member_id = m.id and s.state = 'active'),
    (select json_agg(json_build_array(f.room_id, f.rhythm, f.level) order by f.room_id) from room_subscriptions f where f.member_id = m.id),
    (select json_agg(json_build_array(f.thread_id, f.rhythm, f.level) order by f.thread_id) from thread_subscriptions f where f.member_id = m.id)
  from members m where m.id = current_member()
$$;

-- Digests of the ledger and what they are made from, each read as its reader. `mark` changes with anything of the reading.
create function read_digests(readers uuid[], of_rhythm text, at_time timestamptz) returns table (
  "memberId" uuid, rhythm text, "dueAt" timestamptz, since timestamptz, state text, "messageId" text, mark text,
  "isActive" boolean, fields text[], language text, topics json, rooms json, "roomsFollowed" json, threads json)
  language plpgsql as $$
declare reader uuid;
begin
  foreach reader in array readers loop
    perform set_config('cloakroom.member', reader::text, true);
    return query select d.member_id, d.rhythm, d.due_at, d.since, d.state, d.message_id, md5(r::text),
        r."isActive", r.fields, r.language, r.topics, r.rooms, r."roomsFollowed", r.threads
      from digest_deliveries d cross join digest_reading() r
      where d.member_id = reader and d.rhythm = of_rhythm and d.due_at = at_time;
  end loop;
  perform set_config('cloakroom.member', '', true);
end $$;

-- The last look and the claim: a digest is this claim's to send only if what it was made from is still what its reader may read. Answers which claims hold.
create function claim_digests(claims jsonb, of_rhythm text, at_time timestamptz) returns setof uuid
  language plpgsql as $$
declare one record;
begin
  for one in select * from jsonb_to_recordset(claims) as c ("memberId" uuid, claim uuid, mark text, followed jsonb) order by c."memberId" loop
    perform set_config('cloakroom.member', one."memberId"::text, true);
    return query update digest_deliveries d set state = 'sending', followed = one.followed, claim = one.claim
      where d.member_id = one."memberId" and d.rhythm = of_rhythm and d.due_at = at_time
        and (d.state = 'due' or d.state = 'sending' and d.claim = one.claim)
        and (select md5(r::text) from digest_reading() r) = one.mark
      returning one.claim;
  end loop;
  perform set_config('cloakroom.member', '', true);
end $$;

-- Moves lines of the ledger on that stand where they should; what is being sent, by whoever claimed it alone. Answers by their claims which have moved.
create function move_digests(moves jsonb, of_rhythm text, at_time timestamptz) returns setof uuid
  language plpgsql as $$
declare one record;
begin
  for one in select * from jsonb_to_recordset(moves) as m ("memberId" uuid, claim uuid, "from" text, "to" text) order by m."memberId" loop
    perform set_config('cloakroom.member', one."memberId"::text, true);
    return query update digest_deliveries d set state = one."to", claim = null
      where d.member_id = one."memberId" and d.rhythm = of_rhythm and d.due_at = at_time and d.state = one."from"
        and (one."from" = 'due' or d.claim = one.claim)
      returning one.claim;
  end loop;
  perform set_config('cloakroom.member', '', true);
end $$;

-- A bundle: those of one rhythm and hour whose readers' ids begin alike. Ids are random, so a bundle says nothing of anybody.
create function due_bundles() returns table (rhythm text, due_at timestamptz, bundle text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select distinct d.rhythm, d.due_at, left(d.member_id::text, 2) from digest_deliveries d where d.state = 'due' $$;
create function due_in_bundle(of_rhythm text, at_time timestamptz, bundle text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.member_id from digest_deliveries d
  where d.state = 'due' and d.rhythm = of_rhythm and d.due_at = at_time
    and d.member_id between rpad(bundle, 32, '0')::uuid and rpad(bundle, 32, 'f')::uuid
$$;

revoke execute on function digest_reading(), read_digests(uuid[], text, timestamptz), claim_digests(jsonb, text, timestamptz),
  move_digests(jsonb, text, timestamptz), due_bundles(), due_in_bundle(text, timestamptz, text) from public;
grant execute on function digest_reading(), read_digests(uuid[], text, timestamptz), claim_digests(jsonb, text, timestamptz),
  move_digests(jsonb, text, timestamptz), due_bundles(), due_in_bundle(text, timestamptz, text) to cloakroom_web;

-- Jobs for single digests are nobody's to do any more; what they were for is due, and goes in a bundle.
do $$ begin
  if to_regclass('graphile_worker._private_jobs') is not null then
    execute $jobs$delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'send-digest'$jobs$;
  end if;
end $$;
