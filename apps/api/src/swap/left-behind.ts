import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asOwner } from '../digests/testing.ts'
import type { TestHouse } from '../testing.ts'
import { type Constant, mailAsInAnyLife } from './as-in-any-life.ts'
import type { Cast, Role } from './cast.ts'

/** The digests of everybody, as they lie in the outbox. */
export function mailsIn(outbox: string, cast: Cast, constant: Constant): [Role, string][] {
  const mails = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'latin1'))
  return [...cast.values()].flatMap(({ role, address }) =>
    mails
      .filter((raw) => raw.includes(`To: ${address}`) && raw.includes('List-Unsubscribe:'))
      .map((raw): [Role, string] => [role, mailAsInAnyLife(raw, address, constant)])
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1)),
  )
}

const IN_THEIR_ORDER = `to_jsonb(t) ->> 'room_id', t.seq`
const ORDERS: Record<string, string> = {
  seat_handles: 't.handle',
  rooms: 't.id',
  posts: IN_THEIR_ORDER,
  post_words: IN_THEIR_ORDER,
  room_events: IN_THEIR_ORDER,
  threads: `to_jsonb(t) ->> 'room_id', t.latest_seq`,
}

/**
 * The tables in which no member stands: room by room, and of each room row by row as they lie on the disk. Which room's rows PostgreSQL has moved to the front of
 * another's hangs on the moment at which it tidies up, and on nobody in them. Handles, which are laid anew by chance, by their letters;
 * threads, posts, what is looked for in them and what was told by the numbers under which their room knows them: a change frees a place on the disk, and what comes next takes it or does not.
 */
export async function storeOf(t: TestHouse): Promise<[string, string][]> {
  const { rows: tables } = await asOwner<{ name: string }>(
    t,
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname not in ('members', 'room_keys', 'invitations', 'sign_in_links')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname like '%member_id') order by 1`,
  )
  const read = async ({ name }: { name: string }): Promise<[string, string]> => {
    const order = ORDERS[name] ?? `to_jsonb(t) ->> 'room_id', t.ctid`
    // Locked under a key of chance: of these, how long they are.
    const told = name === 'poll_ballots' ? `(room_id, post_id, length(sealed))::text` : 't::text'
    const { rows } = await asOwner<{ row: string }>(t, `select ${told} as row from ${name} t order by ${order}`)
    return [name, rows.map(({ row }) => row).join('\n')]
  }
  return Promise.all(tables.map(read))
}
