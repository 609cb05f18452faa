-- Digests at once and monthly, of topics, rooms and threads; what they followed is kept as ids beside the ledger, so that one that was sent can be made anew.

alter table digest_times add column at_once_from timestamptz;
-- By the id of a topic, a room or a thread, how much of it was told. No words: what it told is read anew, as far as its reader may read it then.
alter table digest_deliveries add column followed jsonb;
-- The full or half hour after which a version is told of. Of those from before it is not known.
alter table note_versions add column sealed_at timestamptz;

-- Ids of a room do not outlive its key.
create function digests_forget_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ids text[] := old.room_id::text || array(select t.id::text from threads t where t.room_id = old.room_id);
begin
  update digest_deliveries set followed = followed - ids where followed ?| ids;
  return null;
end $$;
create trigger digests_forget_room after delete on room_keys for each row execute function digests_forget_room();

-- Everybody who follows something, at which rhythm.
create function all_rhythms() returns table (member_id uuid, rhythm text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.member_id, s.rhythm from subscriptions s
  union select s.member_id, s.rhythm from room_subscriptions s
  union select s.member_id, s.rhythm from thread_subscriptions s
$$;
revoke execute on function all_rhythms() from public;

create or replace function digest_slots() returns table (rhythm text, hour smallint, weekday smallint, time_zone text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.rhythm, t.hour, t.weekday, t.time_zone
  from digest_times t join all_rhythms() s using (member_id) join members m on m.id = t.member_id
  where m.state = 'active' and s.rhythm <> 'at_once'
$$;

-- As in 0004, with months: of a daily digest at most one a day, of a weekly one a week, of a monthly one a month; and each reaches back to the one before it.
create or replace function open_digests(slots jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into digest_deliveries (member_id, rhythm, due_at, since, state, message_id)
  select t.member_id, slot.rhythm, slot.due_at,
    greatest(slot.due_at - case slot.rhythm when 'monthly' then interval '70 days' else interval '31 days' end, coalesce(
      (select max(d.due_at) from digest_deliveries d
        where d.member_id = t.member_id and d.rhythm = slot.rhythm and d.state in ('sent', 'empty') and d.due_at < slot.due_at),
      (select min(d.since) from digest_deliveries d
        where d.member_id = t.member_id and d.rhythm = slot.rhythm and d.due_at < slot.due_at),
      slot.due_at - case slot.rhythm when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '35 days' end)),
    'due', gen_random_uuid()::text
  from jsonb_to_recordset(slots) as slot (rhythm text, hour smallint, weekday smallint, time_zone text, due_at timestamptz)
  join digest_times t on t.hour = slot.hour and t.weekday = slot.weekday and t.time_zone = slot.time_zone
    and t.chosen_at <= slot.due_at
  join members m on m.id = t.member_id and m.state = 'active'
  join all_rhythms() s on s.member_id = t.member_id and s.rhythm = slot.rhythm
  where not exists (select from digest_deliveries d where d.member_id = t.member_id and d.rhythm = slot.rhythm
      and d.due_at > slot.due_at - case slot.rhythm when 'daily' then interval '20 hours' when 'weekly' then interval '6 days' else interval '25 days' end)
  on conflict do nothing;

  delete from digest_deliveries old where old.state = 'due' and exists (
    select from digest_deliveries d where d.member_id = old.member_id and d.rhythm = old.rhythm and d.due_at > old.due_at);
end $$;

-- A digest at once is opened only for whom something may be new: a thread that they follow, by itself, by its room or by a topic, has moved since they were last told.
-- It reaches back to that, or to where they began to follow anything at once, but not further than a day.
create function open_at_once(at_time timestamptz) returns void language sql security definer set search_path = public, pg_temp as $$
  with waiting as (
    select t.member_id, greatest(at_time - interval '1 day', t.at_once_from, (select max(d.due_at) from digest_deliveries d
      where d.member_id = t.member_id and d.rhythm = 'at_once' and d.state in ('sent', 'empty') and d.due_at <= at_time)) as since
    from digest_times t join members m on m.id = t.member_id and m.state = 'active'
    where t.at_once_from is not null),
  follows as (
    select s.member_id, null::uuid as room_id, null::uuid as thread_id, s.topic_id from subscriptions s where s.rhythm = 'at_once'
    union all select s.member_id, s.room_id, null, null from room_subscriptions s where s.rhythm = 'at_once'
    union all select s.member_id, s.room_id, s.thread_id, null from thread_subscriptions s where s.rhythm = 'at_once')
  insert into digest_deliveries (member_id, rhythm, due_at, since, state, message_id)
    select w.member_id, 'at_once', at_time, w.since, 'due', gen_random_uuid()::text
    from waiting w where w.since < at_time and exists (
      select from follows f
      join memberships s on s.member_id = f.member_id and s.state = 'active' and (f.room_id is null or s.room_id = f.room_id)
      where f.member_id = w.member_id and (
        exists (select from threads t where t.room_id = s.room_id and (f.thread_id is null or t.id = f.thread_id) and t.latest_at >= w.since
          and (f.topic_id is null or exists (select from topics o where o.id = any (t.topics) and f.topic_id = any (o.path))))
        or (f.room_id is not null and f.thread_id is null
          and exists (select from note_versions v where v.room_id = s.room_id and v.sealed_at >= w.since and v.sealed_at < at_time))))
    on conflict do nothing;
  delete from digest_deliveries old where old.rhythm = 'at_once' and old.state = 'due' and exists (
    select from digest_deliveries d where d.member_id = old.member_id and d.rhythm = 'at_once' and d.due_at > old.due_at);
$$;
revoke execute on function open_at_once(timestamptz) from public;
grant execute on function open_at_once(timestamptz) to cloakroom_web;

-- As in 0004; the ledger is the archive of what was sent as well, and monthly digests reach back further.
create or replace function let_go(at timestamptz) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where expires_at <= at;
  delete from sign_in_links where expires_at <= at;
  delete from vault.invitation_addresses a using invitations i
    where i.id = a.invitation_id and (i.state <> 'open' or i.lapses_at <= at);
  delete from digest_deliveries where due_at < at - interval '100 days' or (rhythm = 'at_once' and state = 'empty' and due_at < at - interval '2 days');
$$;
