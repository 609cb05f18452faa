import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { asDatabaseOwner } from './as-database-owner.ts'

/** A thread: where it is, and its posts in reading order, the first of which somebody wrote by hand. */
export type LongThread = { path: string; posts: string[]; titled: string }

/**
 * A thread in which one person has said as much as is asked for: branches of ten, and each post says its number. It is begun by hand in the room that stands on
 * their page; the rest is laid out in the store under the seat that its writer has there, since writing it would take an hour.
 */
export async function aLongThread(network: { dataDir: string }, page: Page, count: number): Promise<LongThread> {
  const roomId = /\/rooms\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const [threadId, first, titled] = [randomUUID(), randomUUID(), `A thread of ${count}`]
  const status = await page.evaluate(
    async ([address = '', body = '']) =>
      (await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status,
    [
      `/api/rooms/${roomId}/threads`,
      JSON.stringify({ id: threadId, title: titled, post: { id: first, markdown: 'Post number 1.' } }),
    ],
  )
  if (status !== 201) throw new Error(`the thread was not begun: ${status}`)
  const ids = Array.from({ length: count - 1 }, () => randomUUID())
  const branches = ids.map((_, at) => (at % 10 === 0 ? null : ids[at - (at % 10)]))
  const listed = (all: readonly (string | null | undefined)[]) =>
    `array[${all.map((id) => (id ? `'${id}'` : 'null')).join(',')}]::uuid[]`
  const place = `room_id = '${roomId}' and thread_id = '${threadId}'`
  await asDatabaseOwner(
    network,
    `with laid as (select p.id, branch, r.seq + n as seq, n + 1 as number from rooms r,
          unnest(${listed(ids)}, ${listed(branches)}) with ordinality as p (id, branch, n) where r.id = '${roomId}'),
        events as (insert into room_events (room_id, seq, kind, subject) select '${roomId}', seq, 'post.added', id from laid)
      insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
        select '${roomId}', p.id, '${threadId}', p.branch, p.number, p.seq, coalesce(int4send(b.seq::int), '') || int4send(p.seq::int),
          case when b.id is null then 0 else 1 end, first.seat, 'Post number ' || p.number || '. Whoever waits at the gate knows why.', first.charter_version, first.at
        from laid p left join laid b on b.id = p.branch cross join (select * from posts where ${place}) first`,
    `update rooms set seq = seq + ${ids.length} where id = '${roomId}'`,
    `update threads set post_count = ${count}, version = version + 1, latest_seq = latest_seq + ${ids.length} where room_id = '${roomId}' and id = '${threadId}'`,
    'analyze',
  )
  return { path: `/rooms/${roomId}/threads/${threadId}`, posts: [first, ...ids], titled }
}
