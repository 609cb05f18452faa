-- What lies on a room's desk waits for its moderators (decision 0176): for them alone something moves when words come there, when they are decided on, when somebody asks to be
-- let in, and when who moderates changes. For everybody else of the room only what moderation has said to a writer moves, as that writer may be they.
create or replace function notification_listeners() returns table (
    member_id uuid, mail boolean, push boolean, quiet_from smallint, quiet_to smallint, time_zone text, version text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with answered as materialized (
    select h.room_id, sum(hashtext(h.id || h.state)) as version from held_posts h
    where h.state in ('proposed', 'returned', 'removed') group by h.room_id),
  desk as materialized (
    select h.room_id, sum(hashtext(concat_ws(' ', h.id, extract(epoch from h.at)))) as version from held_posts h
    where h.state = 'waiting' group by h.room_id),
  asking as materialized (
    select j.room_id, sum(hashtext(j.id::text)) as version from join_requests j where j.state = 'open' group by j.room_id),
  deciding as materialized (
    select s.room_id, count(*) as moderators from memberships s
    where s.state = 'active' and s.role = 'moderator' group by s.room_id)
  select w.member_id, w.mail, b.push, w.quiet_from, w.quiet_to, w.time_zone,
    (select md5(string_agg(concat_ws(' ', r.id, r.seq, r.charter_version, coalesce(a.version, 0),
        case when s.role = 'moderator' then
          concat_ws(' ', 'desk', coalesce(d.version, 0), coalesce(j.version, 0), m.moderators) end), ',' order by r.id))
      from memberships s join rooms r on r.id = s.room_id and r.state = 'open'
        left join answered a on a.room_id = r.id
        left join desk d on d.room_id = r.id
        left join asking j on j.room_id = r.id
        left join deciding m on m.room_id = r.id
      where s.member_id = w.member_id and s.state = 'active')
  from notification_ways w join members m on m.id = w.member_id and m.state = 'active'
    cross join lateral (select exists (select from push_browsers p where p.member_id = w.member_id) as push) b
  where (w.mail or b.push) and current_member() is null and current_room() is null
$$;
