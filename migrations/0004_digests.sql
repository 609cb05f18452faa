-- Digests: who is due, the ledger that sends each once, and the link that stops them. The functions look past row-level security at
-- ids, rhythms and times alone; what a digest tells is read as the member whom it is for.

-- The hours at which somebody, whoever it is, waits for a digest.
create function digest_slots() returns table (rhythm text, hour smallint, weekday smallint, time_zone text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.rhythm, t.hour, t.weekday, t.time_zone
  from digest_times t join subscriptions s using (member_id) join members m on m.id = t.member_id
  where m.state = 'active'
$$;

-- Opens the ledger for everybody who waited for `due_at` in one of these slots: at most one row a day, or a week. A digest reaches back to the last one
-- that is known to have been sent or to have been empty, or to where the first one began of which nobody knows, but not further than a month; one that
-- never went out gives way to a newer one.
create function open_digests(slots jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into digest_deliveries (member_id, rhythm, due_at, since, state, message_id)
  select t.member_id, slot.rhythm, slot.due_at,
    greatest(slot.due_at - interval '31 days', coalesce(
      (select max(d.due_at) from digest_deliveries d
        where d.member_id = t.member_id and d.rhythm = slot.rhythm and d.state in ('sent', 'empty') and d.due_at < slot.due_at),
      (select min(d.since) from digest_deliveries d
        where d.member_id = t.member_id and d.rhythm = slot.rhythm and d.due_at < slot.due_at),
      slot.due_at - case slot.rhythm when 'daily' then interval '1 day' else interval '7 days' end)),
    'due', gen_random_uuid()::text
  from jsonb_to_recordset(slots) as slot (rhythm text, hour smallint, weekday smallint, time_zone text, due_at timestamptz)
  join digest_times t on t.hour = slot.hour and t.weekday = slot.weekday and t.time_zone = slot.time_zone
    and t.chosen_at <= slot.due_at
  join members m on m.id = t.member_id and m.state = 'active'
  where exists (select from subscriptions s where s.member_id = t.member_id and s.rhythm = slot.rhythm)
    and not exists (select from digest_deliveries d where d.member_id = t.member_id and d.rhythm = slot.rhythm
      and d.due_at > slot.due_at - case slot.rhythm when 'daily' then interval '20 hours' else interval '6 days' end)
  on conflict do nothing;

  delete from digest_deliveries old where old.state = 'due' and exists (
    select from digest_deliveries d where d.member_id = old.member_id and d.rhythm = old.rhythm and d.due_at > old.due_at);
end $$;

create function due_digests() returns table (member_id uuid, rhythm text, due_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select d.member_id, d.rhythm, d.due_at from digest_deliveries d where d.state = 'due' $$;

-- The link at the foot of every digest. It tells nobody whether it was anybody's.
create function unsubscribe_by(hash text) returns void language sql security definer set search_path = public, pg_temp as
  $$ delete from subscriptions where member_id in (select t.member_id from digest_times t where t.unsubscribe_hash = hash) $$;

-- Lets go of what has had its time: sessions, sign-in links, addresses of invitations that can no longer be accepted, and the ledger but for what
-- the next digests reach back to.
create function let_go(at timestamptz) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where expires_at <= at;
  delete from sign_in_links where expires_at <= at;
  delete from vault.invitation_addresses a using invitations i
    where i.id = a.invitation_id and (i.state <> 'open' or i.lapses_at <= at);
  delete from digest_deliveries where due_at < at - interval '62 days';
$$;

revoke execute on function digest_slots(), open_digests(jsonb), due_digests(), unsubscribe_by(text), let_go(timestamptz) from public;
grant execute on function digest_slots(), open_digests(jsonb), due_digests(), unsubscribe_by(text), let_go(timestamptz) to cloakroom_web;
create index digest_times_slot on digest_times (hour, weekday, time_zone);
