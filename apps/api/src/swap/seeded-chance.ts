import { asOwner } from '../digests/testing.ts'
import type { TestHouse } from '../testing.ts'

/**
 * Holds chance fixed: where PostgreSQL shuffles, it shuffles the same way in every life, in statements of the house and in the functions of its
 * migrations, which name their own search path. Lots are counted from the beginning of each transaction, so that they hang on no other one that
 * runs at the same time or is tried again. An id that a function draws stays random, and unlike every other; `asInAnyLife` takes it out.
 */
export async function seedChance(t: Pick<TestHouse, 'database'>): Promise<void> {
  await asOwner(
    t,
    `create schema chance;
    create function chance.gen_random_uuid() returns uuid language plpgsql volatile as $$
      declare drawn text := coalesce(nullif(current_setting('chance.drawn', true), ''), '0')::bigint + 1;
      begin
        perform set_config('chance.drawn', drawn, true);
        return overlay(overlay(md5(drawn) placing '4' from 13) placing '8' from 17);
      end $$;
    grant usage on schema chance to public;
    do $$
    declare one record;
    begin
      execute format('alter database %I set search_path = chance, pg_catalog, public', current_database());
      for one in select p.oid::regprocedure::text as name from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosrc ~ 'order by gen_random_uuid\\(' loop
        execute format('alter function %s set search_path = chance, pg_catalog, public, pg_temp', one.name);
      end loop;
    end $$`,
  )
}
