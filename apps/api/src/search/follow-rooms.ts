import { askAsMember, asMember, asStranger, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'

/** So many events of a room take a tenth of a second; whoever searches waits for no more. */
const MOST_FOR_A_SEARCH = 200
const MOST_FOR_A_JOB = 1_000

/** Puts what was said since the last search, or the last job, where words are looked for. */
export async function followMyRooms({ web }: Pick<House, 'web'>, { memberId }: Viewer): Promise<void> {
  const behind = await askAsMember<{ id: string }>(web.pool, memberId, {
    name: 'my-rooms-to-follow',
    text: `select r.id from rooms r left join word_marks m on m.room_id = r.id
      where r.id = any ((select my_rooms())::uuid[]) and r.state = 'open' and r.seq > coalesce(m.seq, 0)`,
    values: [],
  })
  for (const { id } of behind) await asMember(web.pool, memberId, (tx) => follow(tx, id, MOST_FOR_A_SEARCH))
}

/** The job of every minute: whatever happened in any room, until nothing is left. */
export async function followAllRooms({ web }: Pick<House, 'web'>): Promise<void> {
  const { rows } = await asStranger(web.pool, (tx) =>
    tx.$client.query<{ id: string }>('select id from rooms_to_follow() as id'),
  )
  for (const { id } of rows)
    for (let isDone = false; !isDone;) isDone = await asStranger(web.pool, (tx) => follow(tx, id, MOST_FOR_A_JOB))
}

/** What a crash takes of it is put there again: nobody waits for the disk. */
async function follow(tx: Tx, roomId: string, most: number): Promise<boolean> {
  await tx.$client.query('set local synchronous_commit = off')
  const { rows } = await tx.$client.query<{ done: boolean }>({
    name: 'follow-words',
    text: 'select follow_words($1, $2) as done',
    values: [roomId, most],
  })
  return rows[0]?.done ?? true
}
