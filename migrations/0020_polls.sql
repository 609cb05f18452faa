-- Polls. A poll hangs on a post of whoever asks. Who has voted and what was voted lie in two tables that share only the poll: a voter is a value
-- keyed by the room, the ballots of a poll are one sealed row. Both go when the poll closes, and its counted result stays.
create table polls (
  room_id uuid not null,
  post_id uuid not null,
  thread_id uuid not null,
  method text not null,
  question text not null,
  options text[] not null,
  dots smallint,
  state text not null,
  closes_at timestamptz not null,
  closes_early boolean not null,
  result jsonb,
  primary key (room_id, post_id),
  foreign key (room_id, post_id) references posts (room_id, id)
);
create index polls_of_thread on polls (room_id, thread_id);
create table poll_voters (
  room_id uuid not null,
  post_id uuid not null,
  voter uuid not null,
  primary key (room_id, post_id, voter),
  foreign key (room_id, post_id) references polls (room_id, post_id)
);
create table poll_ballots (
  room_id uuid not null,
  post_id uuid not null,
  sealed bytea not null,
  primary key (room_id, post_id),
  foreign key (room_id, post_id) references polls (room_id, post_id)
);

do $$
declare t text;
begin
  foreach t in array array['polls', 'poll_voters', 'poll_ballots'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to cloakroom_web', t);
    execute format('create policy inside on %I to cloakroom_web
      using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))
      with check (room_id = any ((select my_rooms())::uuid[]))', t);
  end loop;
end $$;

-- Rows lie in the order in which they were written, and each names its transaction. With every ballot all voters of its poll are written anew, in an
-- order of chance: none of them came last, and none stands beside the ballots more than the others.
create function shuffle_voters(in_room uuid, in_post uuid) returns void language sql as $$
  with voters as (delete from poll_voters where room_id = in_room and post_id = in_post returning *)
  insert into poll_voters select * from voters order by gen_random_uuid();
$$;

-- A poll that nobody has seen goes without a trace; of another it stays that there was one.
create function withdraw_poll(in_room uuid, in_post uuid) returns void language sql as $$
  delete from poll_voters where room_id = in_room and post_id = in_post;
  delete from poll_ballots where room_id = in_room and post_id = in_post;
  delete from polls where room_id = in_room and post_id = in_post and state = 'waiting';
  update polls set state = 'withdrawn', question = '', options = '{}', dots = null, result = null where room_id = in_room and post_id = in_post;
$$;
revoke execute on function shuffle_voters(uuid, uuid), withdraw_poll(uuid, uuid) from public;
grant execute on function shuffle_voters(uuid, uuid), withdraw_poll(uuid, uuid) to cloakroom_web;

-- A poll is words of its post: withdrawn with it, gone with it when its time has come, and wherever it moves.
create function poll_goes_with_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.markdown is null and old.markdown is not null then perform withdraw_poll(new.room_id, new.id); end if;
  update polls set thread_id = new.thread_id where room_id = new.room_id and post_id = new.id and thread_id <> new.thread_id;
  return null;
end $$;
create trigger poll_goes_with_post after update of markdown, thread_id on posts for each row
  when ((new.markdown is null and old.markdown is not null) or new.thread_id <> old.thread_id) execute function poll_goes_with_post();

-- What burns the room's key leaves nothing that it had locked. Polls are counted before; in an old copy that is closed again they are not.
create function polls_burn_with_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform withdraw_poll(room_id, post_id) from polls where room_id = old.room_id and state in ('open', 'waiting');
  return null;
end $$;
create trigger polls_burn_with_key after delete on room_keys for each row execute function polls_burn_with_key();

-- For the job, which is nobody's member: where something is to be opened or closed.
create function rooms_with_polls() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select distinct room_id from polls where state in ('open', 'waiting') and current_member() is null and current_room() is null $$;

-- Holds the room of this transaction until its end. False where it is not open.
create function hold_room_of_polls() returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from rooms where id = current_room() and state = 'open' for no key update;
  return found;
end $$;

-- Opens what waits in the room of this transaction. Answers the room's number, null if nothing was opened.
create function open_waiting_polls() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
  new_seq bigint;
begin
  for one in select post_id from polls where room_id = current_room() and state = 'waiting' order by gen_random_uuid() loop
    update polls set state = 'open' where room_id = current_room() and post_id = one.post_id;
    new_seq := number_event(current_room(), 'poll.opened', one.post_id);
  end loop;
  return new_seq;
end $$;

-- Keeps what was counted, and nothing of what it was counted from. Answers the room's number, null where there is no open poll.
create function close_poll(in_room uuid, in_post uuid, counted jsonb, at_time timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_room is distinct from current_room() and not (in_room = any (my_rooms())) then return null; end if;
  update polls set state = 'closed', result = counted, closes_at = least(closes_at, at_time), closes_early = false
    where room_id = in_room and post_id = in_post and state = 'open';
  if not found then return null; end if;
  delete from poll_voters where room_id = in_room and post_id = in_post;
  delete from poll_ballots where room_id = in_room and post_id = in_post;
  return number_event(in_room, 'poll.closed', in_post);
end $$;
revoke execute on function rooms_with_polls(), hold_room_of_polls(), open_waiting_polls(), close_poll(uuid, uuid, jsonb, timestamptz) from public;
grant execute on function rooms_with_polls(), hold_room_of_polls(), open_waiting_polls(), close_poll(uuid, uuid, jsonb, timestamptz) to cloakroom_web;
