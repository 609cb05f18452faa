import { addPost } from '@cloakroom/contract/posts.ts'
import { openRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import type { Pool } from 'pg'
import { ask } from './ask.ts'
import type { SeededMember } from './network.ts'

/** About six hundred characters, as a considered reply has. */
export const WORDS = [
  'I would begin with what changed on the ground and only then ask who should pay for it.',
  'Last spring the same question came up and the answer was put off, because nobody had figures that the others believed.',
  'Two things have moved since: the **survey** is out, and the old rule lapses in autumn.',
  'My reading of the survey is that small ports carry most of the delay, while the large ones carry most of the blame.',
  'If that is right, a common deadline helps nobody; a common *form* would, and it costs an afternoon.',
  'I may be wrong about the small ports, and would like to hear from somebody who has stood in one at four in the morning.',
].join(' ')

const SPEAKERS = 20

/** A named room in which all of them sit. The first opens it by HTTP; the others are seated by SQL. */
export async function seedRoom(origin: string, owner: Pool, members: readonly SeededMember[]): Promise<string> {
  const [moderator, ...others] = members
  if (!moderator) throw new Error('a room needs a moderator')
  const roomId = crypto.randomUUID()
  await ask({ origin, cookie: moderator.cookie }, openRoom, {
    body: {
      id: roomId,
      name: 'The long table',
      purpose: 'To think aloud.',
      charter: { attribution: 'named', quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: null },
    },
  })
  await owner.query(
    `insert into memberships (room_id, member_id, role, state, charter_version)
      select $1, id, 'member', 'active', 1 from unnest($2::uuid[]) as m (id)`,
    [roomId, others.map(({ memberId }) => memberId)],
  )
  return roomId
}

/**
 * A thread of so many posts: branches of ten. Its start and one post of each speaker come by HTTP; the rest is laid out by SQL
 * under the seats that these speakers were given, so that it reads as if it had been written.
 */
export async function seedThread(
  origin: string,
  owner: Pool,
  members: readonly SeededMember[],
  roomId: string,
  posts: number,
): Promise<{ threadId: string; firstPostId: string }> {
  const [first, ...others] = members.slice(0, Math.min(SPEAKERS, posts))
  if (!first) throw new Error('a thread needs somebody to start it')
  const threadId = crypto.randomUUID()
  const firstPostId = crypto.randomUUID()
  await ask({ origin, cookie: first.cookie }, startThread, {
    params: { roomId },
    body: { id: threadId, title: 'Who waits, and for what?', post: { id: firstPostId, markdown: WORDS } },
  })
  for (const { cookie } of others)
    await ask({ origin, cookie }, addPost, {
      params: { roomId, threadId },
      body: { id: crypto.randomUUID(), markdown: WORDS },
    })
  await layOutPosts(owner, roomId, threadId, posts - others.length - 1)
  return { threadId, firstPostId }
}

async function layOutPosts(owner: Pool, roomId: string, threadId: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  const branches = ids.map((_, at) => (at % 10 === 0 ? null : (ids[at - (at % 10)] ?? null)))
  await owner.query(
    `with before as (select r.seq, t.post_count, (select array_agg(distinct seat) from posts where room_id = $1 and thread_id = $2) as seats
        from rooms r join threads t on t.room_id = r.id and t.id = $2 where r.id = $1),
      laid as (select id, branch, n, seq + n as seq, post_count + n as number, seats[1 + n % cardinality(seats)] as seat
        from before, unnest($3::uuid[], $4::uuid[]) with ordinality as p (id, branch, n)),
      events as (insert into room_events (room_id, seq, kind, subject) select $1, seq, 'post.added', id from laid)
    insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
      select $1, p.id, $2, p.branch, p.number, p.seq, coalesce(int4send(b.seq::int), '') || int4send(p.seq::int),
        case when b.id is null then 0 else 1 end, p.seat, $5, 1, date_trunc('minute', now())
      from laid p left join laid b on b.id = p.branch`,
    [roomId, threadId, ids, branches, WORDS],
  )
  await owner.query('update rooms set seq = seq + $2 where id = $1', [roomId, count])
  await owner.query(
    `update threads set post_count = post_count + $3, version = version + 1, latest_seq = latest_seq + $3 where room_id = $1 and id = $2`,
    [roomId, threadId, count],
  )
  await owner.query('analyze')
}
