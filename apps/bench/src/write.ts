import { addPost } from '@cloakroom/contract/posts.ts'
import { Pool } from 'pg'
import { pathOf } from './ask.ts'
import { type BarePost, insertBarePost, makeBarePosts } from './bare-post.ts'
import { type Bench, caseOf } from './bench.ts'
import { seedRoom, seedThread, WORDS } from './debate.ts'
import { ratePerSecond } from './load.ts'
import { takeTurns } from './medians.ts'
import { seedMembers } from './network.ts'
import { openApi } from './open-api.ts'
import { openReference } from './open-reference.ts'
import { openStore } from './open-store.ts'

const WRITERS = 8
const SECONDS = 3

/** Replies by eight members at once, each kept for good before it is answered, against bare inserts of the same row. */
export const write: Bench = {
  summary: `replies by ${WRITERS} clients to one thread, each a durable commit`,
  async run(settings) {
    await using store = await openStore()
    await using api = await openApi(store, settings)
    const members = await seedMembers(store.owner, WRITERS)
    const roomId = await seedRoom(api.origin, store.owner, members)
    const { threadId, firstPostId } = await seedThread(api.origin, store.owner, members, roomId, 50)
    await makeBarePosts(store.owner)
    await using reference = await openReference(store, 'write')
    await using pools = new AsyncDisposableStack()
    const pool = pools.adopt(new Pool({ connectionString: store.ownerUrl, max: WRITERS }), (open) => open.end())

    let turn = 0
    const headers = { 'content-type': 'application/json' }
    const ours = () =>
      ratePerSecond({
        url: api.origin + pathOf(addPost, { roomId, threadId }),
        method: 'POST',
        connections: WRITERS,
        seconds: SECONDS,
        headers,
        next: () => ({
          headers: { cookie: members[turn++ % WRITERS]?.cookie ?? '' },
          body: JSON.stringify({ id: crypto.randomUUID(), parentId: firstPostId, markdown: WORDS }),
        }),
      })
    const barePost = (inThread: string): BarePost => ({
      id: crypto.randomUUID(),
      roomId,
      threadId: inThread,
      parentId: firstPostId,
      seat: crypto.randomUUID(),
      markdown: WORDS,
    })
    const bare = () =>
      ratePerSecond({
        url: `${reference.origin}/posts`,
        method: 'POST',
        connections: WRITERS,
        seconds: SECONDS,
        headers,
        next: () => ({ body: JSON.stringify(barePost(threadId)) }),
      })
    // A thread of its own: both number their rows from 1.
    const elsewhere = crypto.randomUUID()
    const inserts = () => insertsPerSecond(pool, () => barePost(elsewhere))

    const rates = await takeTurns(settings.rounds, { ours, bare, inserts })
    return {
      name: 'write',
      unit: 'replies per second (more is better)',
      cases: [
        caseOf('replies by HTTP (reference: a bare route that inserts)', rates.ours, rates.bare),
        caseOf('replies by HTTP (reference: inserts alone, without HTTP)', rates.ours, rates.inserts),
      ],
    }
  },
}

/** The client inserts by itself: no server stands between it and PostgreSQL. */
async function insertsPerSecond(pool: Pool, barePost: () => BarePost): Promise<number> {
  const begin = performance.now()
  let inserted = 0
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() - begin < SECONDS * 1000) {
        await insertBarePost(pool, barePost())
        inserted++
      }
    }),
  )
  return (inserted / (performance.now() - begin)) * 1000
}
