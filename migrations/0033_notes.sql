-- Notes: a room's own report, of which no passage names its speaker. Passages lead to the posts they were taken from until the note is sealed; what is sealed is a
-- document of its own, and leads nowhere.
create table notes (
  room_id uuid not null references rooms (id),
  id uuid not null,
  title text not null,
  summary text not null,
  state text not null,
  version integer not null,
  shown_until timestamptz,
  primary key (room_id, id)
);
create table note_themes (
  room_id uuid not null,
  note_id uuid not null,
  id uuid not null,
  place smallint not null,
  title text not null,
  summary text not null,
  primary key (room_id, note_id, id),
  foreign key (room_id, note_id) references notes (room_id, id) on delete cascade
);
create table note_passages (
  room_id uuid not null,
  note_id uuid not null,
  id uuid not null,
  theme_id uuid not null,
  post_id uuid not null,
  words text not null,
  state text not null,
  primary key (room_id, note_id, id),
  foreign key (room_id, note_id, theme_id) references note_themes (room_id, note_id, id) on delete cascade,
  foreign key (room_id, post_id) references posts (room_id, id)
);
create table note_versions (
  room_id uuid not null references rooms (id),
  note_id uuid not null,
  version integer not null,
  document text not null,
  sha256 text not null,
  primary key (room_id, note_id, version)
);
-- A link for outsiders: whoever has the token reads this version, and nothing else, until it ends.
create table note_shares (
  room_id uuid not null,
  note_id uuid not null,
  version integer not null,
  id uuid not null,
  token_hash text not null,
  ends_on date not null,
  primary key (room_id, note_id, id),
  foreign key (room_id, note_id, version) references note_versions (room_id, note_id, version)
);

create index note_shares_by_token on note_shares (token_hash);

do $$
declare t text;
begin
  foreach t in array array['notes', 'note_themes', 'note_passages', 'note_versions', 'note_shares'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to cloakroom_web', t);
    execute format('create policy inside on %I to cloakroom_web
      using (room_id = (select current_room()) or room_id = any ((select my_rooms())::uuid[]))
      with check (room_id = any ((select my_rooms())::uuid[]))', t);
  end loop;
end $$;
-- Words from before somebody came stay kept from them here as well.
create policy read_since on note_passages as restrictive for select to cloakroom_web
  using (room_id = (select current_room()) or room_id = any ((select my_rooms_in_full())::uuid[]) or not is_kept_from_me(room_id, post_id));
-- What is sealed is not changed.
revoke update on note_versions, note_shares from cloakroom_web;

-- Withdrawing a post, or letting its words go, takes them out of every note that is not sealed.
create function passages_go_with_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from note_passages where room_id = new.room_id and post_id = new.id;
  return null;
end $$;
create trigger passages_go_with_post after update of markdown on posts for each row
  when (new.markdown is null and old.markdown is not null) execute function passages_go_with_post();

-- For whoever holds a link, signed in or not: the sealed document alone, not even the room.
create function shared_note(hash text, today date) returns table (document text, sha256 text)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.document, v.sha256 from note_shares s join note_versions v using (room_id, note_id, version) where s.token_hash = hash and s.ends_on >= today
$$;
revoke execute on function shared_note(text, date) from public;
grant execute on function shared_note(text, date) to cloakroom_web;
