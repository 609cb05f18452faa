-- A request may be about a note of the room, which its writer is told; an approval is for that note alone. Passages that stand there by one were settled by their
-- speaker beforehand, word for word.
alter table quote_requests add column note_id uuid;
alter table quote_requests add foreign key (room_id, note_id) references notes (room_id, id) on delete cascade;
alter table quote_requests add check (place <> 'note' or note_id is not null);
alter table note_passages add column is_allowed boolean not null default false;
