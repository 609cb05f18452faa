-- Topics become a tree that stewards keep, and a member may follow a room or a thread as well as a topic, each at a rhythm and up to a level of their own.

-- `position` is the place in the tree read from top to bottom, in steps of two: between any two there is room for one. `path` is the topic itself and what it
-- stands under, nearest first. Both are written by the trigger alone.
alter table topics
  add column parent_id text references topics (id),
  add column is_retired boolean not null default false,
  add column path text[] not null default '{}';

insert into topics (id, name, scope, group_name, position) values
  ('g-mkt', 'Markets', 'What is traded unlawfully, and how.', '', 0),
  ('g-act', 'Actors', 'Who does it.', '', 1000),
  ('g-res', 'Resilience', 'What stands against it.', '', 2000),
  ('g-acr', 'Across', 'What cuts across all of it.', '', 3000),
  ('g-ins', 'Instruments', 'The Convention, its Protocols and their review.', '', 4000),
  ('a-maf', 'Mafia-style groups', 'Groups with a name, a territory and ranks.', '', 1001),
  ('a-net', 'Criminal networks', 'Loose circles without a name, held together by business.', '', 1002),
  ('a-sta', 'State-embedded actors', 'Those who act from inside the state.', '', 1003),
  ('a-for', 'Foreign actors', 'Those who work in a country that is not theirs.', '', 1004),
  ('a-pri', 'Private-sector actors', 'Firms and professions that take part, knowing or not asking.', '', 1005),
  ('i-con', 'The Convention', 'The UN convention against transnational organised crime.', '', 4001),
  ('i-tip', 'Protocol on trafficking in persons', 'The first Protocol, women and children above all.', '', 4002),
  ('i-som', 'Protocol on smuggling of migrants', 'The second Protocol, by land, sea and air.', '', 4003),
  ('i-fir', 'Protocol on firearms', 'The third Protocol, with parts, components and ammunition.', '', 4004);
update topics set parent_id = case
  when group_name = 'Markets' then 'g-mkt' when id like 'a-%' then 'g-act' when group_name = 'Resilience' then 'g-res'
  when group_name = 'Across' then 'g-acr' when id like 'i-%' then 'g-ins' end where id not like 'g-%';
alter table topics drop column group_name;
create unique index topics_name on topics (lower(name)) where not is_retired;
create index topics_of_parent on topics (parent_id);

-- A topic that stands under itself would be in no tree: such a change is refused, whoever asks.
create function order_topics() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare in_tree bigint;
begin
  with recursive tree as (
    select t.id, array[t.id] as path, array[t.position] as place from topics t where t.parent_id is null
    union all
    select t.id, t.id || tree.path, tree.place || t.position from topics t join tree on t.parent_id = tree.id),
  ordered as (select id, path, 2 * row_number() over (order by place, id) as position from tree),
  moved as (update topics t set position = o.position, path = o.path from ordered o
    where o.id = t.id and (t.position, t.path) is distinct from (o.position::integer, o.path))
  select count(*) into in_tree from ordered;
  if in_tree <> (select count(*) from topics) then
    raise exception 'a topic cannot stand under itself' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger order_topics after insert or update of parent_id, position on topics for each statement
  when (pg_trigger_depth() = 0) execute function order_topics();
update topics set position = position;

alter table topics enable row level security;
create policy known on topics for select to cloakroom_web using (true);
create policy kept on topics for insert to cloakroom_web with check ((select is_steward()));
create policy amended on topics for update to cloakroom_web using ((select is_steward())) with check ((select is_steward()));
grant insert (id, name, scope, parent_id, position) on topics to cloakroom_web;
grant update (name, scope, parent_id, position, is_retired) on topics to cloakroom_web;

-- How much of each is told, if the charter allows it; and in which language the house speaks in it.
alter table subscriptions add column level text not null default 'extracts';
alter table digest_times add column language text not null default 'en';

create table room_subscriptions (
  room_id uuid not null references rooms (id),
  member_id uuid not null references members (id),
  rhythm text not null,
  level text not null,
  primary key (room_id, member_id)
);
create index room_subscriptions_of_member on room_subscriptions (member_id);
create table thread_subscriptions (
  room_id uuid not null,
  thread_id uuid not null,
  member_id uuid not null references members (id),
  rhythm text not null,
  level text not null,
  primary key (room_id, thread_id, member_id),
  foreign key (room_id, thread_id) references threads (room_id, id) on delete cascade
);
create index thread_subscriptions_of_member on thread_subscriptions (member_id);

-- The member's own, as their read marks are, and of use only while they are in the room.
do $$
declare t text;
begin
  foreach t in array array['room_subscriptions', 'thread_subscriptions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to cloakroom_web', t);
    execute format('create policy mine on %I to cloakroom_web
      using (member_id = (select current_member()) and room_id = any ((select my_rooms())::uuid[]))
      with check (member_id = (select current_member()) and room_id = any ((select my_rooms())::uuid[]))', t);
  end loop;
end $$;

-- They go with the room's key, and with the membership of the network.
create function subscriptions_end_with_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from room_subscriptions where room_id = old.room_id;
  delete from thread_subscriptions where room_id = old.room_id;
  return null;
end $$;
create trigger subscriptions_end after delete on room_keys for each row execute function subscriptions_end_with_room();
create function subscriptions_end_with_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from room_subscriptions where member_id = new.id;
  delete from thread_subscriptions where member_id = new.id;
  return null;
end $$;
create trigger subscriptions_end after update of state on members for each row when (new.state = 'ended') execute function subscriptions_end_with_member();

-- Who follows a thread follows its posts to where they are put.
create function subscriptions_follow_posts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into thread_subscriptions (room_id, thread_id, member_id, rhythm, level)
    select s.room_id, new.moved_to, s.member_id, s.rhythm, s.level from thread_subscriptions s where s.room_id = new.room_id and s.thread_id = new.id
    on conflict do nothing;
  delete from thread_subscriptions where room_id = new.room_id and thread_id = new.id;
  return null;
end $$;
create trigger subscriptions_follow_posts after update of moved_to on threads for each row
  when (new.moved_to is not null) execute function subscriptions_follow_posts();

-- The link at the foot of every digest stops them all.
create or replace function unsubscribe_by(hash text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  select t.member_id into whose from digest_times t where t.unsubscribe_hash = hash;
  delete from subscriptions where member_id = whose;
  delete from room_subscriptions where member_id = whose;
  delete from thread_subscriptions where member_id = whose;
end $$;
