import { readPosts } from '@cloakroom/contract/posts.ts'
import { ask, pathOf } from './ask.ts'
import { type Bench, caseOf } from './bench.ts'
import { seedRoom, seedThread } from './debate.ts'
import { ratePerSecond } from './load.ts'
import { takeTurns } from './medians.ts'
import { seedMembers } from './network.ts'
import { openApi } from './open-api.ts'
import { openReference } from './open-reference.ts'
import { openStore } from './open-store.ts'

const READERS = 400
const CONNECTIONS = 10
const SECONDS = 3

/** The first page of a thread, signed in, against a bare route that does one select of the same rows. */
export const read: Bench = {
  summary: 'the first page (50 posts) of a thread of 1,000 posts, 10 connections',
  async run(settings) {
    await using store = await openStore()
    await using api = await openApi(store, settings)
    const { origin } = api
    const members = await seedMembers(store.owner, READERS)
    const [reader] = members
    if (!reader) throw new Error('there is nobody to read')
    const roomId = await seedRoom(origin, store.owner, members)
    const seed = (posts: number) => seedThread(origin, store.owner, members, roomId, posts)
    const threads = { short: await seed(50), usual: await seed(1_000), long: await seed(10_000) }
    await using reference = await openReference(store, 'read')

    const ours = (threadId: string) => origin + pathOf(readPosts, { roomId, threadId })
    const { page } = await ask({ origin, cookie: reader.cookie }, readPosts, {
      params: { roomId, threadId: threads.usual.threadId },
    })
    if (page.posts.length !== 50) throw new Error(`the first page has ${page.posts.length} posts`)
    const bare = `${reference.origin}/rooms/${roomId}/threads/${threads.usual.threadId}/posts`
    settings.say(
      `bytes of a page: ours ${await size(ours(threads.usual.threadId), reader.cookie)}, reference ${await size(bare)}`,
    )

    const asOne = (url: string) => () =>
      ratePerSecond({ url, connections: CONNECTIONS, seconds: SECONDS, headers: { cookie: reader.cookie } })
    let turn = 0
    const asMany = (url: string) => () =>
      ratePerSecond({
        url,
        connections: CONNECTIONS,
        seconds: SECONDS,
        next: () => ({ headers: { cookie: members[turn++ % members.length]?.cookie ?? '' } }),
      })

    const url = ours(threads.usual.threadId)
    const rates = await takeTurns(settings.rounds, {
      one: asOne(url),
      bare: asOne(bare),
      many: asMany(url),
      bareMany: asMany(bare),
      short: asOne(ours(threads.short.threadId)),
      long: asOne(ours(threads.long.threadId)),
    })
    return {
      name: 'read',
      unit: 'requests per second (more is better)',
      cases: [
        caseOf('1,000 posts, one reader', rates.one, rates.bare),
        caseOf(`1,000 posts, ${READERS} readers in turn`, rates.many, rates.bareMany),
        caseOf('10,000 posts (reference: ours with 50 posts)', rates.long, rates.short),
      ],
    }
  },
}

async function size(url: string, cookie = ''): Promise<number> {
  const answer = await fetch(url, { headers: { cookie } })
  return (await answer.arrayBuffer()).byteLength
}
