-- Files that were washed. What a file is lies here; its bytes lie sealed on a disk or in a bucket, under its id alone. A file belongs to a post and to the
-- seat that writes it, before there is such a post: when the post comes to stand, in whichever way, its files do. Only a file that was never sent has a day:
-- that on which it lapses. No time is kept of any, so a file of an unattributed room tells none.
create table attachments (
  room_id uuid not null references rooms (id),
  id uuid not null,
  post_id uuid not null,
  seat uuid not null,
  position smallint not null check (position > 0),
  kind text not null,
  bytes integer not null check (bytes >= 0),
  removed text[] not null,
  lapses_on date,
  primary key (room_id, id)
);
create index attachments_of_post on attachments (room_id, post_id);

alter table attachments enable row level security;
grant select, insert, update, delete on attachments to cloakroom_web;
create policy inside on attachments to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))
  with check (room_id = any ((select my_rooms())::uuid[]));

-- Bytes whose row is gone. The row goes in the transaction of whatever made it go; the bytes are erased after its commit, and also after a crash.
create table files_to_erase (id uuid primary key);
alter table files_to_erase enable row level security;

create function file_to_erase() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into files_to_erase values (old.id) on conflict do nothing;
  return null;
end $$;
create trigger file_to_erase after delete on attachments for each row execute function file_to_erase();

-- Files go with the words of their post, in whichever way those go: withdrawn, removed, let go with the room, or withdrawn again in a restored copy.
create function erase_files_of_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from attachments where room_id = new.room_id and post_id = new.id;
  return null;
end $$;
create trigger erase_files_of_post after update of markdown on posts for each row
  when (new.markdown is null and old.markdown is not null) execute function erase_files_of_post();

-- Once the room's key is burnt nobody can open its files any more, so none is kept.
create function erase_files_of_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from attachments where room_id = old.room_id;
  return null;
end $$;
create trigger erase_files_of_room after delete on room_keys for each row execute function erase_files_of_room();

-- Where words wait, rows lie in the order in which they were written; files of waiting posts are written anew with them, in an order of chance.
create function shuffle_attachments(in_room uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_room is distinct from current_room() and not (in_room = any (my_rooms())) then return; end if;
  with waiting as (delete from attachments a using waiting_posts w
      where a.room_id = in_room and a.lapses_on is null and w.room_id = in_room and w.id = a.post_id returning a.*)
  insert into attachments select * from waiting order by gen_random_uuid();
  delete from files_to_erase f using attachments a where a.room_id = in_room and a.id = f.id;
end $$;
revoke execute on function shuffle_attachments(uuid) from public;
grant execute on function shuffle_attachments(uuid) to cloakroom_web;

-- For the job, which is nobody's member. First the rows that have nothing left to belong to: a file that was not sent in its day, one whose post was taken back
-- at the desk or while it waited.
create function let_attachments_go(today date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_member() is not null or current_room() is not null then return; end if;
  delete from attachments a where a.lapses_on < today or (a.lapses_on is null
    and not exists (select from posts p where p.room_id = a.room_id and p.id = a.post_id and p.seat = a.seat)
    and not exists (select from waiting_posts w where w.room_id = a.room_id and w.id = a.post_id and w.seat = a.seat)
    and not exists (select from held_posts h where h.room_id = a.room_id and h.id = a.post_id and h.seat = a.seat and h.state <> 'accepted'));
end $$;
create function list_files_to_erase(most integer) returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select id from files_to_erase where current_member() is null and current_room() is null limit most $$;
create function note_files_erased(erased uuid[]) returns void language sql security definer set search_path = public, pg_temp as
  $$ delete from files_to_erase where current_member() is null and current_room() is null and id = any (erased) $$;
-- Of these files, those that there are rows of: what else lies in the store was left there by a crash.
create function known_files(ids uuid[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select id from attachments where current_member() is null and current_room() is null and id = any (ids) $$;
revoke execute on function let_attachments_go(date), list_files_to_erase(integer), note_files_erased(uuid[]), known_files(uuid[]) from public;
grant execute on function let_attachments_go(date), list_files_to_erase(integer), note_files_erased(uuid[]), known_files(uuid[]) to cloakroom_web;
