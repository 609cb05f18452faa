import { asStranger, type Tx } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'

type Erasing = Pick<House, 'web' | 'files' | 'now'>

const AT_ONCE = 200
/** A file whose row is still on its way has lain there for less. */
const AN_HOUR_MS = 3600_000

/** Erases the bytes of files whose rows are gone, and lets rows go that belong to nothing any more. Done again after a crash, it does what was left. */
export async function eraseFiles({ web, files, now }: Erasing): Promise<void> {
  await asStranger(web.pool, (tx) => tx.$client.query('select let_attachments_go($1)', [dayKept(now())]))
  for (;;) {
    const ids = await asStranger(web.pool, (tx) => idsOf(tx, 'select list_files_to_erase($1) as id', [AT_ONCE]))
    if (ids.length === 0) return
    const known = new Set(await asStranger(web.pool, (tx) => knownOf(tx, ids)))
    for (const id of ids) if (!known.has(id)) await files.erase(id)
    await asStranger(web.pool, (tx) => tx.$client.query('select note_files_erased($1::uuid[])', [ids]))
  }
}

/** Erases what lies in the store and nobody knows: a process ended between its bytes and their row. */
export async function sweepFiles({ web, files, now }: Erasing): Promise<void> {
  for await (const lying of files.list()) {
    const old = lying.filter(({ since }) => now().getTime() - since.getTime() > AN_HOUR_MS).map(({ name }) => name)
    const ids = old.filter((name) => UUID.test(name))
    const known = new Set(ids.length > 0 ? await asStranger(web.pool, (tx) => knownOf(tx, ids)) : [])
    for (const name of old) if (!known.has(name)) await files.erase(name)
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function knownOf(tx: Tx, ids: string[]): Promise<string[]> {
  return idsOf(tx, 'select known_files($1::uuid[]) as id', [ids])
}

async function idsOf(tx: Tx, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await tx.$client.query<{ id: string }>(text, values)
  return rows.map(({ id }) => id)
}
