import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

/** A table that holds something of a room, with `key` as the column that says of which; `changes` gives each column another value. */
export type RoomTable = { name: string; key: 'id' | 'room_id'; columns: string[]; changes: string[] }

type Column = { table: string; name: string; type: string; is_generated: boolean }

/** In every text of the rooms that are filled here: whoever finds it where it should not be has found a leak. */
export const CANARY = 'a word of the room'

/** What stands in a column of each type. A table with a column of another type is not swept before it has a line here. */
const BY_TYPE: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'${CANARY}'`,
  'text[]': `array['${CANARY}']`,
  jsonb: `'{}'`,
  integer: '1',
  bigint: '1',
  smallint: '1',
  boolean: 'false',
  bytea: `'\\x00'`,
  tsvector: `to_tsvector('simple', '${CANARY}')`,
  date: 'current_date',
  int4multirange: `'{[1,2)}'`,
  'timestamp with time zone': 'now()',
}

const OTHERWISE: Record<string, string> = {
  ...BY_TYPE,
  text: `'other words'`,
  'text[]': `'{}'`,
  jsonb: `'[]'`,
  integer: '2',
  bigint: '2',
  smallint: '2',
  boolean: 'true',
  bytea: `'\\x01'`,
  tsvector: `''`,
  date: `'2000-01-01'`,
  int4multirange: `'{}'`,
  'timestamp with time zone': `'2000-01-01'`,
}

/** Columns that must mean something for the policies to look at. */
const BY_NAME: Record<string, string> = {
  'rooms.state': `'open'`,
  'charters.attribution': `'named'`,
  'polls.state': `'open'`,
  'word_blocks.block': '0',
  // It answers a post, so it begins nothing.
  'held_posts.title': 'null',
  'held_posts.topics': 'null',
  'rooms.closes_at': `'2100-01-01'`,
}

/** Every table that holds something of a room, as the database itself says. */
export async function roomTables(owner: Client): Promise<RoomTable[]> {
  const tables = Map.groupBy(await columnsOf(owner), ({ table }) => table)
  return [...tables].flatMap(([name, all]): RoomTable[] => {
    const written = all.filter((column) => !column.is_generated)
    const columns = written.map((column) => column.name)
    const changes = written.map((column) => `${column.name} = ${OTHERWISE[column.type]}`)
    if (name === 'rooms') return [{ name, key: 'id', columns, changes }]
    return columns.includes('room_id') ? [{ name, key: 'room_id', columns, changes }] : []
  })
}

/** Puts one row of a room into every such table but those that say who may enter it, without asking keys and triggers. */
export async function fillRoom(owner: Client, roomId: string, memberId: string): Promise<void> {
  const tables = await roomTables(owner)
  const columns = await columnsOf(owner)
  await owner.query(`set session_replication_role = 'replica'`)
  for (const { name, key } of tables.filter((table) => !['memberships', 'room_invitations'].includes(table.name))) {
    const filled = columns.filter((column) => column.table === name && !column.is_generated)
    const values = filled.map((column) => {
      if (column.name === key) return `'${roomId}'`
      if (column.name === 'member_id') return `'${memberId}'`
      return valueOf(column)
    })
    await owner.query(
      `insert into ${name} (${filled.map((column) => column.name).join(', ')}) values (${values.join(', ')})`,
    )
  }
  await owner.query(`set session_replication_role = 'origin'`)
}

function valueOf({ table, name, type }: Column): string {
  const value = BY_NAME[`${table}.${name}`] ?? BY_TYPE[type]
  if (value === undefined)
    throw new Error(`testing-rooms.ts does not know what to put into ${table}.${name}, which is ${type}`)
  return value
}

async function columnsOf(owner: Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attgenerated <> '' as is_generated
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname, a.attnum`,
  )
  return rows
}

/** What stands in a room, table by table: the same as long as nothing of it has changed. */
export async function standingIn(owner: Client, tables: RoomTable[], roomId: string): Promise<Record<string, string>> {
  // One question for all of them: it is asked after each of some thousand tries.
  const each = tables.map(
    ({ name, key }) =>
      `select '${name}' as name, coalesce(string_agg(t::text, ' ' order by t::text), '') as all from ${name} t where ${key} = $1`,
  )
  const { rows } = await owner.query<{ name: string; all: string }>(each.join(' union all '), [roomId])
  return Object.fromEntries(rows.map(({ name, all }) => [name, all]))
}

/** A function that works past the policies, and that the web role may call. */
export type DefinerFunction = { name: string; args: { name: string; type: string }[] }

export async function definerFunctions(owner: Client): Promise<DefinerFunction[]> {
  const { rows } = await owner.query<{ name: string; names: string[] | null; types: string[] }>(
    `select p.proname as name, p.proargnames[1:p.pronargs] as names,
       array(select format_type(t, null) from unnest(p.proargtypes::oid[]) t) as types
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and has_function_privilege('cloakroom_web', p.oid, 'execute') order by p.proname`,
  )
  return rows.map(({ name, names, types }) => ({
    name,
    args: types.map((type, index) => ({ name: names?.[index] ?? '', type })),
  }))
}

/** What stands for arguments of these names; of a list it is the only one. */
type Target = Record<string, string | null>

/** A call of it that aims at somebody else's room. */
export function aimedAt({ name, args }: DefinerFunction, target: Target): string {
  const values = args.map((arg) => {
    return arg.type.endsWith('[]')
      ? `array[${valueFor(arg, target)}]::${arg.type}`
      : `${valueFor(arg, target)}::${arg.type}`
  })
  return `select * from ${name}(${values.join(', ')})`
}

function valueFor({ name, type }: DefinerFunction['args'][number], target: Target): string {
  const aim = target[name]
  if (aim !== undefined) return aim === null ? 'null' : `'${aim}'`
  return type === 'jsonb' ? `'[]'` : (BY_TYPE[type.replace('[]', '')] ?? 'null')
}

export const anId = () => randomUUID()
