-- What lies on a room's desk waits for its moderators (decision 0176): for them alone something moves when words come there, when they are decided on, when somebody asks to be
-- let in, and when who moderates changes. For everybody else of the room only what moderation has said to a writer moves, as that writer may be they. Rooms are summed up once, and
-- not for each listener.
create or replace function notification_listeners() returns table (
    member_id uuid, mail boolean, push boolean, quiet_from smallint, quiet_to smallint, time_zone text, version text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with listeners as materialized (
    select w.member_id, w.mail, b.push, w.quiet_from, w.quiet_to, w.time_zone
    from notification_ways w join members m on m.id = w.member_id and m.state = 'active'
      cross join lateral (select exists (select from push_browsers p where p.member_id = w.member_id) as push) b
    where (w.mail or b.push) and current_member() is null and current_room() is null),
  held as (
    select h.room_id,
      sum(hashtext(h.id || h.state)) filter (where h.state in ('proposed', 'returned', 'removed')) as answered,
      sum(hashtext(concat_ws(' ', h.id, extract(epoch from h.at)))) filter (where h.state = 'waiting') as waiting
    from held_posts h where h.state <> 'accepted' group by h.room_id),
  asking as (
    select j.room_id, sum(hashtext(j.id::text)) as version from join_requests j where j.state = 'open' group by j.room_id),
  deciding as (
    select s.room_id, count(*) as moderators from memberships s
    where s.state = 'active' and s.role = 'moderator' group by s.room_id),
  versions as materialized (
    select r.id, concat_ws(' ', r.id, r.seq, r.charter_version, coalesce(h.answered, 0)) as inside,
      concat_ws(' ', ' desk', coalesce(h.waiting, 0), coalesce(a.version, 0), d.moderators) as desk
    from rooms r
      left join held h on h.room_id = r.id
      left join asking a on a.room_id = r.id
      left join deciding d on d.room_id = r.id
    where r.state = 'open'),
  moved as (
    select s.member_id,
      md5(string_agg(case s.role when 'moderator' then v.inside || v.desk else v.inside end, ',' order by v.id)) as version
    from memberships s join versions v on v.id = s.room_id
    where s.state = 'active' and s.member_id in (select l.member_id from listeners l)
    group by s.member_id)
  select l.member_id, l.mail, l.push, l.quiet_from, l.quiet_to, l.time_zone, m.version
  from listeners l left join moved m on m.member_id = l.member_id
$$;
