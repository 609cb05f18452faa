import { asOwner } from '../digests/testing.ts'
import type { TestHouse } from '../testing.ts'

/**
 * Holds chance fixed: where PostgreSQL draws lots, it draws the same ones in every life. For statements of the house and for the functions of
 * its migrations, which name their own search path.
 */
export async function seedChance(t: Pick<TestHouse, 'database'>): Promise<void> {
  await asOwner(
    t,
    `create schema chance;
    create sequence chance.drawn;
    create function chance.gen_random_uuid() returns uuid language sql volatile as
      $$ select overlay(overlay(md5(nextval('chance.drawn')::text) placing '4' from 13) placing '8' from 17)::uuid $$;
    create function chance.random() returns double precision language sql volatile as
      $$ select ('x' || left(md5(nextval('chance.drawn')::text), 7))::bit(28)::int / 268435456.0::double precision $$;
    grant usage on schema chance to public;
    grant usage on sequence chance.drawn to public;
    do $$
    declare one record;
    begin
      execute format('alter database %I set search_path = chance, pg_catalog, public', current_database());
      for one in select p.oid::regprocedure::text as name from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosrc ~ '(gen_random_uuid|random)\\(' loop
        execute format('alter function %s set search_path = chance, pg_catalog, public, pg_temp', one.name);
      end loop;
    end $$`,
  )
}
