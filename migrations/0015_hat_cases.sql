-- "It is not my hat": its writer may let the words become a test case of the hat check, and may take that back until they were exported. No words are kept
-- for it: what is exported is read where it stands.
alter table held_posts add column consent text not null default 'none';
