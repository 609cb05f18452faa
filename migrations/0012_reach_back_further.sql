-- A reader's very first digest may be the one of which nobody knows whether it was sent: then the next one reaches back to where that began.
create or replace function open_digests(slots jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
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
