import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let owner: Client

beforeAll(async () => {
  test = await aDatabase()
  owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

describe('the web role', () => {
  it('has no way around the policies', async () => {
    const { rows } = await owner.query(
      `select c.relname, c.relrowsecurity, has_table_privilege('cloakroom_web', c.oid, 'truncate, references, trigger') as too_much
       from pg_class c where c.oid in (select attrelid from pg_attribute where attname = 'room_id' and not attisdropped) and c.relkind in ('r', 'p')
         and c.relnamespace = 'public'::regnamespace and (not c.relrowsecurity or has_table_privilege('cloakroom_web', c.oid, 'truncate, references, trigger'))`,
    )
    expect(rows).toEqual([])
    const roles = await owner.query(
      `select r.rolname from pg_roles r where r.rolname like 'cloakroom_%' and r.rolname <> current_user and (r.rolsuper or r.rolbypassrls or r.rolcreaterole
         or exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_auth_members m where m.member = r.oid))`,
    )
    expect(roles.rows).toEqual([])
    // A view reads as its owner, whom no policy holds: these two ask of themselves who reads, ahead of whatever the reader asks.
    const views = await owner.query(
      `select relname, reloptions, has_table_privilege('cloakroom_web', oid, 'insert, update, delete, truncate') as too_much from pg_class
       where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace and has_table_privilege('cloakroom_web', oid, 'select') order by relname`,
    )
    expect(views.rows).toEqual([
      { relname: 'seated_rooms', reloptions: ['security_barrier=true'], too_much: false },
      { relname: 'seated_threads', reloptions: ['security_barrier=true'], too_much: false },
    ])
  })
})
