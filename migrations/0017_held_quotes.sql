-- What a post at the desk quotes goes along: passages and where they stand, in the order of the post. When the post that they come from is withdrawn,
-- in whichever way, nothing of them is left here either.
alter table held_posts add column quotes jsonb not null default '[]';

create function blank_held_quotes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update held_posts h set quotes = (
      select jsonb_agg(case when q.value ->> 'postId' = new.id::text then q.value || '{"passage": ""}' else q.value end order by q.ordinality)
      from jsonb_array_elements(h.quotes) with ordinality q)
    where h.room_id = new.room_id and h.quotes @> jsonb_build_array(jsonb_build_object('postId', new.id));
  return null;
end $$;
create trigger blank_held_quotes after update of markdown on posts for each row
  when (new.markdown is null and old.markdown is not null) execute function blank_held_quotes();
