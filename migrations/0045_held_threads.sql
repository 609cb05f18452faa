-- A thread that a rule of its room holds back waits at the desk with its opening post (decision 0166): its title and topics lie with the words, and nowhere else. What is
-- not the beginning of a thread still needs one that is there.
alter table held_posts
  add column title text,
  add column topics text[],
  add column proposal_title text,
  add column in_thread uuid generated always as (case when title is null then thread_id end) stored,
  add constraint held_posts_start check ((title is null) = (topics is null) and (title is null or parent_id is null));
alter table held_posts drop constraint held_posts_room_id_thread_id_threads_room_id_id_fk;
alter table held_posts add foreign key (room_id, in_thread) references threads (room_id, id);
