import type { ClientBase } from 'pg'
import type { ForgottenList } from './forgotten-list.ts'
import type { ForgottenState } from './forgotten-state.ts'
import type { PlaceInChain } from './place-in-chain.ts'

/** The database, as its owner sees it, and what the list says of things by their subject. */
export type Comparison = {
  client: ClientBase
  list: ForgottenList
  states: Map<string, ForgottenState>
  placeInChain: PlaceInChain
}

/** A thing that can be forgotten for good, and whether it is in this database. `day` is the one that the database knows. */
export type Forgettable = { ids: string[]; subject: string; isForgotten: boolean; day: string }

const FIRST_DAY = '1970-01-01'
const BATCH = 10_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

export async function findRooms({ client, list }: Comparison): Promise<Forgettable[]> {
  const { rows } = await client.query<{ id: string; is_closed: boolean; day: string | null }>(
    `select id, state = 'closed' as is_closed, to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD') as day from rooms`,
  )
  return rows.map(({ id, is_closed, day }) => ({
    ids: [id],
    subject: list.subjectOf('room', id),
    isForgotten: is_closed,
    day: day ?? FIRST_DAY,
  }))
}

export async function findMembers({ client, list }: Comparison): Promise<Forgettable[]> {
  const { rows } = await client.query<{ id: string; has_ended: boolean }>(
    `select id, state = 'ended' as has_ended from members`,
  )
  return rows.map(({ id, has_ended }) => ({
    ids: [id],
    subject: list.subjectOf('member', id),
    isForgotten: has_ended,
    day: FIRST_DAY,
  }))
}

/** What was found goes with the end of an unsealing, whichever way it ended. */
export async function findUnsealings({ client, list }: Comparison): Promise<Forgettable[]> {
  const { rows } = await client.query<{ id: string; has_ended: boolean }>(
    `select id, ended_at is not null as has_ended from unsealings`,
  )
  return rows.map(({ id, has_ended }) => ({
    ids: [id],
    subject: list.subjectOf('unsealing', id),
    isForgotten: has_ended,
    day: FIRST_DAY,
  }))
}

/**
 * Posts that were withdrawn, and those that have words though the list speaks of them, whether they are out or wait. In a closed room posts without words may
 * have had their time, which is no withdrawal; what was withdrawn there was noted while it was open.
 */
export async function findPosts(asked: Comparison): Promise<Forgettable[]> {
  return [...(await findPostsThatAreOut(asked)), ...(await findPostsThatWait(asked))]
}

async function findPostsThatAreOut({ client, list, states }: Comparison): Promise<Forgettable[]> {
  const found: Forgettable[] = []
  const isAnyListed = [...states.values()].some(({ what }) => what === 'post')
  for (let last = [BEFORE_ALL, BEFORE_ALL]; ;) {
    const { rows } = await client.query<{ room_id: string; id: string; is_withdrawn: boolean }>(
      `select p.room_id, p.id, p.markdown is null as is_withdrawn from posts p join rooms r on r.id = p.room_id
       where (p.room_id, p.id) > ($1, $2)
         and case when p.markdown is null then r.state = 'open' else $3 end
       order by p.room_id, p.id limit ${BATCH}`,
      [...last, isAnyListed],
    )
    for (const { room_id, id, is_withdrawn } of rows) {
      const subject = list.subjectOf('post', room_id, id)
      if (is_withdrawn || states.has(subject))
        found.push({ ids: [room_id, id], subject, isForgotten: is_withdrawn, day: FIRST_DAY })
    }
    const end = rows.at(-1)
    if (!end || rows.length < BATCH) return found
    last = [end.room_id, end.id]
  }
}

/** One that waits may have been taken back, which is noted under a subject of its own: the same words may be sent again. */
async function findPostsThatWait({ client, list, states }: Comparison): Promise<Forgettable[]> {
  const { rows } = await client.query<{ room_id: string; id: string }>('select room_id, id from waiting_posts')
  return rows.flatMap(({ room_id, id }) => {
    const subjects = [list.subjectOf('post', room_id, id), list.subjectOf('post', room_id, id, 'waiting')]
    const subject = subjects.find((one) => states.has(one))
    return subject ? [{ ids: [room_id, id], subject, isForgotten: false, day: FIRST_DAY }] : []
  })
}
