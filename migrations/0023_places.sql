-- Where a member was in a thread when they left it: the number of a post, kept with what they have read and gone with it. No time is kept. `place_turn` counts
-- the member's own places, so that the latest can be found; it tells nothing beside anybody else's.
alter table read_marks add column place integer;
alter table read_marks add column place_turn integer not null default 0;

-- What was edited since yesterday is found without reading every post. Most posts are never edited, and are not in it.
create index posts_edited on posts (room_id, edited_at) where edited_at is not null;
