-- Opening a thread reads six tables, and under the policies each of them asks anew which rooms are the member's. These views read as their owner, past the
-- policies, and ask the same question once: where whoever the transaction is for has an active seat. To everybody else there is nothing in them, nor to
-- the hub, which reads as a room and has no seat. A barrier: no condition of the reader's is asked of a row before this one.
create view seated_rooms with (security_barrier) as
  select m.member_id, r.id as room_id, r.name as room_name, r.purpose, r.state as room_state, r.seq as room_seq, r.people_version,
    c.version as charter_version, c.attribution, c.quoting, c.digest, c.hat_check, c.retention_days, k.wrapped, m.role
  from memberships m
    join rooms r on r.id = m.room_id
    join charters c on c.room_id = r.id and c.version = r.charter_version
    left join room_keys k on k.room_id = r.id
  where m.member_id = current_member() and m.state = 'active';

-- With what the member has read of each thread.
create view seated_threads with (security_barrier) as
  select t.room_id, t.id, t.title, t.topics, t.post_count, t.version, t.latest_at, rm.numbers
  from memberships m
    join threads t on t.room_id = m.room_id
    left join read_marks rm on rm.room_id = m.room_id and rm.member_id = m.member_id and rm.thread_id = t.id
  where m.member_id = current_member() and m.state = 'active';

grant select on seated_rooms, seated_threads to cloakroom_web;
