-- "Ask me first": words that somebody wishes to carry out of a room, as they would leave it, for the writer to look at. Who asks is a token of this request alone, under the
-- room's key, as who reports is; who is asked, the seat of the post tells. An approval is for these words and no others.
create table quote_requests (
  room_id uuid not null references rooms (id),
  id uuid not null,
  post_id uuid not null,
  token uuid not null,
  words text not null,
  place text not null,
  state text not null,
  -- The writer's name, locked with the room's key, if they let this one quote carry it.
  named bytea,
  lapses_on date not null,
  is_told boolean not null default false,
  primary key (room_id, id),
  foreign key (room_id, post_id) references posts (room_id, id)
);
create index quote_requests_of_post on quote_requests (room_id, post_id);
alter table quote_requests enable row level security;
grant select, insert, update, delete on quote_requests to cloakroom_web;
create policy inside on quote_requests to cloakroom_web
  using (room_id = any ((select my_rooms())::uuid[])) with check (room_id = any ((select my_rooms())::uuid[]));
create policy read_since on quote_requests as restrictive for select to cloakroom_web
  using (room_id = any ((select my_rooms_in_full())::uuid[]) or not is_kept_from_me(room_id, post_id));

-- A request goes with the words it is about, with a mark that they are not to be quoted, and with the key without which nobody is told from anybody.
create function requests_go_with_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from quote_requests where room_id = new.room_id and post_id = new.id;
  return null;
end $$;
create trigger requests_go_with_post after update of markdown on posts for each row
  when (new.markdown is null and old.markdown is not null) execute function requests_go_with_post();
create function requests_go_with_mark() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from quote_requests where room_id = new.room_id and post_id = new.post_id;
  return null;
end $$;
create trigger requests_go_with_mark after insert on post_marks for each row when (new.mark = 'never') execute function requests_go_with_mark();
create function quote_requests_go_with_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from quote_requests where room_id = old.room_id;
  return null;
end $$;
create trigger quote_requests_go_with_key after delete on room_keys for each row execute function quote_requests_go_with_key();

-- For the job, which is nobody's member: what was not answered in its time, and what was allowed and not used.
create function let_quote_requests_go(today date) returns void language sql security definer set search_path = public, pg_temp as
  $$ delete from quote_requests where lapses_on < today and current_member() is null and current_room() is null $$;
revoke execute on function let_quote_requests_go(date) from public;
grant execute on function let_quote_requests_go(date) to cloakroom_web;

-- A quote elsewhere may say whose it is, if they have agreed to it: locked with the key of the room where it stands, so that burning that takes the name as well.
alter table quotes_elsewhere add column named bytea;
create function quote_loses_name() returns trigger language plpgsql as $$
begin
  new.named := null;
  return new;
end $$;
create trigger quote_loses_name before update of words on quotes_elsewhere for each row when (new.words = '') execute function quote_loses_name();
drop function carry_quote(uuid, uuid, uuid, smallint, text, text, uuid, uuid);
create function carry_quote(quote uuid, in_room uuid, in_post uuid, at_position smallint, carried text, said_in text, said_by bytea, from_room uuid, from_post uuid)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_room = any (my_rooms()) and from_room = any (my_rooms())) or is_kept_from_me(from_room, from_post)
    or not exists (select from posts where room_id = from_room and id = from_post and markdown is not null) then return false; end if;
  insert into quotes_elsewhere (room_id, id, post_id, position, words, month, named) values (in_room, quote, in_post, at_position, carried, said_in, said_by);
  insert into quote_origins (room_id, post_id, to_room, id) values (from_room, from_post, in_room, quote);
  return true;
end $$;
revoke execute on function carry_quote(uuid, uuid, uuid, smallint, text, text, bytea, uuid, uuid) from public;
grant execute on function carry_quote(uuid, uuid, uuid, smallint, text, text, bytea, uuid, uuid) to cloakroom_web;
