import { editPost } from '@cloakroom/contract/posts.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, type TestHouse } from '../testing.ts'
import { aQuietRoom, nextQuarter, type QuietRoom, write } from './testing.ts'

let t: TestHouse
let quiet: QuietRoom

beforeAll(async () => {
  t = await aHouse()
  quiet = await aQuietRoom(t)
})
afterAll(() => t.close())

/** As a copy of the files, or a dump, shows rows: in the order in which they lie, with the transaction that wrote each. */
async function asTheyLie(table: string): Promise<Record<string, string>[]> {
  const { rows } = await asOwner<Record<string, string>>(
    t,
    `select xmin::text, * from ${table} where room_id = $1 order by ctid`,
    [quiet.roomId],
  )
  return rows
}

it('tells neither order nor time nor writer of what waits', async () => {
  const standing = []
  for (let n = 0; n < 8; n++) standing.push(await write(quiet.members[n % 8]!, quiet.place, `before ${n}`))
  await nextQuarter(t)
  const written: string[] = []
  for (let n = 0; n < 8; n++) {
    written.push((await write(quiet.members[n % 8]!, quiet.place, `post ${n}`)).id)
    const params = { roomId: quiet.roomId, postId: standing[n]!.id }
    await quiet.members[n % 8]!.call(editPost, { params, body: { markdown: `after ${n}` } })
  }
  const posts = await asTheyLie('waiting_posts')
  const changes = await asTheyLie('waiting_changes')
  expect(new Set([...posts, ...changes].map(({ xmin }) => xmin)).size).toBe(1)
  const ids = posts.map(({ id }) => id)
  expect(new Set(ids)).toEqual(new Set(written))
  expect(ids).not.toEqual(written)
  expect(changes.map(({ post_id }) => post_id)).not.toEqual(standing.map(({ id }) => id))
  expect(new Set(posts.map(({ seat }) => seat)).size).toBe(8)
  const all = JSON.stringify([posts, changes])
  for (const { memberId } of quiet.members) expect(all).not.toContain(memberId)
  expect(all).not.toMatch(/\d{4}-\d\d-\d\d/)
  const [batch, ...others] = await asTheyLie('waiting_batches')
  expect(others).toEqual([])
  expect(Object.keys(batch ?? {}).toSorted()).toEqual(['looked_at', 'room_id', 'xmin'])
  expect(new Date(batch?.['looked_at'] ?? '').getTime() % (30 * 60_000)).toBe(0)
})
