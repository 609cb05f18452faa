-- Who opens a room or a thread is told of its order in the same trip. Columns are added behind those that are there.
create or replace view seated_rooms with (security_barrier) as
  select m.member_id, r.id as room_id, r.name as room_name, r.purpose, r.state as room_state, r.seq as room_seq, r.people_version,
    c.version as charter_version, c.attribution, c.quoting, c.digest, c.hat_check, c.retention_days, k.wrapped, m.role,
    r.slow_minutes, r.first_posts
  from memberships m
    join rooms r on r.id = m.room_id
    join charters c on c.room_id = r.id and c.version = r.charter_version
    left join room_keys k on k.room_id = r.id
  where m.member_id = current_member() and m.state = 'active';

create or replace view seated_threads with (security_barrier) as
  select t.room_id, t.id, t.title, t.topics, t.post_count, t.version, t.latest_at, rm.numbers, t.is_pinned, t.is_closed, t.moved_to
  from memberships m
    join threads t on t.room_id = m.room_id
    left join read_marks rm on rm.room_id = m.room_id and rm.member_id = m.member_id and rm.thread_id = t.id
  where m.member_id = current_member() and m.state = 'active';
