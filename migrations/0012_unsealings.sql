-- Two keys: unsealing a seat takes two stewards, a delay, and a counter for all to see. Nothing here says which post, which room or whose
-- seat: what was asked lies sealed in the vault, what was found lies sealed under both stewards' keys together.
create table unsealings (
  id uuid primary key,
  reason text not null check (reason in ('threat-to-life', 'court-order')),
  state text not null check (state in ('asked', 'agreed', 'opened', 'stopped', 'lapsed')),
  asked_at timestamptz not null,
  agreed_at timestamptz,
  ripe_at timestamptz,
  opened_at timestamptz,
  ended_at timestamptz
);
create table unsealing_keys (
  unsealing_id uuid not null references unsealings (id),
  member_id uuid not null references members (id),
  part text not null check (part in ('asks', 'agrees')),
  made_at timestamptz not null,
  since timestamptz not null,
  public_key bytea not null,
  wrapped bytea,
  share bytea,
  handed bytea,
  turned_at timestamptz,
  read_at timestamptz,
  primary key (unsealing_id, member_id),
  unique (unsealing_id, part)
);
create table unsealing_outcomes (
  unsealing_id uuid primary key references unsealings (id),
  sealed bytea not null
);
-- Since when somebody is a steward, without a break: who became one yesterday holds no key.
create table stewards_since (
  member_id uuid primary key references members (id),
  since timestamptz not null
);
create table vault.unsealings (
  unsealing_id uuid primary key,
  question bytea not null,
  answer bytea not null
);

insert into stewards_since select id, joined_on from members where is_steward and state = 'active';
create function note_steward() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.is_steward and new.state = 'active' then
    insert into stewards_since values (new.id, date_trunc('milliseconds', now())) on conflict do nothing;
  else
    delete from stewards_since where member_id = new.id;
  end if;
  return null;
end $$;
create trigger note_steward after insert or update of is_steward, state on members for each row execute function note_steward();

alter table unsealings enable row level security;
alter table unsealing_keys enable row level security;
alter table unsealing_outcomes enable row level security;
alter table stewards_since enable row level security;
grant select, insert, update on unsealings, unsealing_keys to cloakroom_web;
grant select, insert, delete on unsealing_outcomes to cloakroom_web;
grant select on stewards_since to cloakroom_web;
create policy stewards on unsealings to cloakroom_web using ((select is_steward())) with check ((select is_steward()));
create policy seen on unsealing_keys for select to cloakroom_web using ((select is_steward()));
create policy own on unsealing_keys for insert to cloakroom_web
  with check ((select is_steward()) and member_id = (select current_member()));
create policy moved on unsealing_keys for update to cloakroom_web using ((select is_steward())) with check ((select is_steward()));
create policy stewards on unsealing_outcomes to cloakroom_web using ((select is_steward())) with check ((select is_steward()));
create policy stewards on stewards_since for select to cloakroom_web using ((select is_steward()));

-- Which step may follow which, below the code: two keys of two stewards before the delay begins, the whole delay, both keys turned before
-- it is open, by two who have been stewards all the while, and no way back.
create function keep_unsealing() returns trigger language plpgsql as $$
declare
  keys integer;
  turned integer;
begin
  if current_user <> 'cloakroom_web' then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'asked' or num_nonnulls(new.agreed_at, new.ripe_at, new.opened_at, new.ended_at) > 0 then
      raise exception 'row-level security: an unsealing begins by being asked for' using errcode = '42501';
    end if;
    return new;
  end if;
  select count(*), count(k.turned_at) into keys, turned from unsealing_keys k
    join stewards_since s on s.member_id = k.member_id and s.since = k.since where k.unsealing_id = old.id;
  if old.ended_at is not null
    or (new.id, new.reason, new.asked_at) is distinct from (old.id, old.reason, old.asked_at)
    or (old.agreed_at is not null and (new.agreed_at, new.ripe_at) is distinct from (old.agreed_at, old.ripe_at))
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at)
    or not coalesce(case old.state || ' ' || new.state
      when 'asked agreed' then keys = 2 and new.ended_at is null and new.ripe_at - new.agreed_at >=
        case new.reason when 'threat-to-life' then interval '4 hours' else interval '72 hours' end
      when 'agreed opened' then turned = 2 and new.opened_at >= new.ripe_at
      when 'opened opened' then new.ended_at is not null
      when 'asked stopped' then new.ended_at is not null
      when 'agreed stopped' then new.ended_at is not null
      when 'opened stopped' then new.ended_at is not null
      else false
    end, false)
  then
    raise exception 'row-level security: this step does not follow' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_unsealing before insert or update on unsealings for each row execute function keep_unsealing();

-- A key is its holder's, who has been a steward for two weeks: nobody else turns it, reads with it, or puts another in its place.
create function keep_unsealing_key() returns trigger language plpgsql as $$
begin
  if current_user <> 'cloakroom_web' then return new; end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.share, new.handed, new.turned_at, new.read_at) > 0 or not exists (select from stewards_since s
      where s.member_id = new.member_id and s.since = new.since and s.since <= now() - interval '14 days') then
      raise exception 'row-level security: who has just become a steward holds no key' using errcode = '42501';
    end if;
    return new;
  end if;
  if (new.unsealing_id, new.member_id, new.part, new.made_at, new.since, new.public_key)
      is distinct from (old.unsealing_id, old.member_id, old.part, old.made_at, old.since, old.public_key)
    or (old.member_id <> current_member()
      and (new.wrapped, new.turned_at, new.read_at) is distinct from (old.wrapped, old.turned_at, old.read_at)) then
    raise exception 'row-level security: a key is its holder''s' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_unsealing_key before insert or update on unsealing_keys for each row execute function keep_unsealing_key();

-- What has ended can be opened by nobody, however it ended.
create function end_unsealing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from unsealing_outcomes where unsealing_id = new.id;
  update unsealing_keys set wrapped = null, share = null, handed = null where unsealing_id = new.id;
  return null;
end $$;
create trigger end_unsealing after update on unsealings for each row
  when (old.ended_at is null and new.ended_at is not null) execute function end_unsealing();

-- What two stewards have agreed on, for the mail to everybody and for the writer to find their own words among it.
create function told_unsealings(after timestamptz)
  returns table (id uuid, reason text, state text, agreed_at timestamptz, ripe_at timestamptz, ended_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.reason, u.state, u.agreed_at, u.ripe_at, u.ended_at from unsealings u
  where u.agreed_at is not null and (u.ended_at is null or u.ended_at > after) order by u.agreed_at, u.id
$$;

-- The counter for all: how often, by year. Never of what.
create function count_unsealings() returns table (year integer, asked integer, opened integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select y, sum(a)::integer, sum(o)::integer from (
    select extract(year from asked_at at time zone 'UTC')::integer as y, 1 as a, 0 as o from unsealings
    union all
    select extract(year from opened_at at time zone 'UTC')::integer, 0, 1 from unsealings where opened_at is not null) counted
  group by y order by y desc
$$;

-- Ends what nobody went on with or whose key has lost its steward, and forgets what has long ended but for its reason, its days and its end.
create function let_unsealings_go(now timestamptz, begun_before timestamptz, ended_before timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update unsealings u set state = 'lapsed', ended_at = now where u.ended_at is null and u.state in ('asked', 'agreed')
    and (coalesce(u.ripe_at, u.asked_at) <= begun_before or exists (select from unsealing_keys k
      left join stewards_since s on s.member_id = k.member_id
      where k.unsealing_id = u.id and s.since is distinct from k.since));
  update unsealings set ended_at = now where ended_at is null and opened_at <= begun_before;
  delete from vault.unsealings v using unsealings u where u.id = v.unsealing_id and u.ended_at <= ended_before;
  delete from unsealing_keys k using unsealings u where u.id = k.unsealing_id and u.ended_at <= ended_before;
$$;

grant select on vault.unsealings to cloakroom_vault;
create function vault_keep_unsealing(unsealing uuid, question bytea, answer bytea) returns void
  language sql security definer set search_path = public, pg_temp as
  $$ insert into vault.unsealings (unsealing_id, question, answer) values (unsealing, question, answer) $$;
create function vault_answer_unsealing(unsealing uuid, sealed bytea) returns void
  language sql security definer set search_path = public, pg_temp as
  $$ update vault.unsealings set answer = sealed where unsealing_id = unsealing $$;

revoke execute on function told_unsealings(timestamptz), count_unsealings(), let_unsealings_go(timestamptz, timestamptz, timestamptz),
  vault_keep_unsealing(uuid, bytea, bytea), vault_answer_unsealing(uuid, bytea), note_steward(), end_unsealing() from public;
grant execute on function told_unsealings(timestamptz), count_unsealings(), let_unsealings_go(timestamptz, timestamptz, timestamptz),
  vault_keep_unsealing(uuid, bytea, bytea), vault_answer_unsealing(uuid, bytea) to cloakroom_web;
