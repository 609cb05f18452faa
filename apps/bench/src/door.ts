import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import { urlAsRole } from '@cloakroom/database/url-as-role.ts'
import { pathOf } from './ask.ts'
import { type Bench, caseOf } from './bench.ts'
import { seedRoom, seedThread, WORDS } from './debate.ts'
import { ratePerSecond } from './load.ts'
import { takeTurns } from './medians.ts'
import { type SeededMember, seedMembers } from './network.ts'
import { openApi } from './open-api.ts'
import { openStore, type Store } from './open-store.ts'

const READERS = 10
const WRITERS = 8
const SECONDS = 3
const WITHOUT_DOOR = pathToFileURL(join(import.meta.dirname, 'reference', 'no-door', 'take-the-door-out.ts')).href

/** What the door and row-level security cost: the same API, on the same database, with both and without either. */
export const door: Bench = {
  summary: 'reading a page and writing replies, with the door and row-level security and without',
  async run(settings) {
    await using store = await openStore()
    await using ours = await openApi(store, settings)
    await using bare = await openApi(store, {
      ...settings,
      webUrl: await pastThePolicies(store),
      flags: ['--import', WITHOUT_DOOR],
    })
    const members = await seedMembers(store.owner, READERS)
    const roomId = await seedRoom(ours.origin, store.owner, members)
    const thread = await seedThread(ours.origin, store.owner, members, roomId, 1_000)
    // Long threads and short ones are written into alike; one apart keeps the page that is read as it is.
    const apart = await seedThread(ours.origin, store.owner, members, roomId, 50)
    await demandDifference(ours.origin, bare.origin, members, { roomId, threadId: thread.threadId })

    let turn = 0
    const nextCookie = (among: number) => ({ cookie: members[turn++ % among]?.cookie ?? '' })
    const read = (origin: string) => () =>
      ratePerSecond({
        url: origin + pathOf(readPosts, { roomId, threadId: thread.threadId }),
        connections: READERS,
        seconds: SECONDS,
        next: () => ({ headers: nextCookie(READERS) }),
      })
    const write = (origin: string) => () =>
      ratePerSecond({
        url: origin + pathOf(addPost, { roomId, threadId: apart.threadId }),
        method: 'POST',
        connections: WRITERS,
        seconds: SECONDS,
        headers: { 'content-type': 'application/json' },
        next: () => ({
          headers: nextCookie(WRITERS),
          body: JSON.stringify({ id: crypto.randomUUID(), parentId: apart.firstPostId, markdown: WORDS }),
        }),
      })
    const rates = await takeTurns(settings.rounds, {
      read: read(ours.origin),
      readBare: read(bare.origin),
      write: write(ours.origin),
      writeBare: write(bare.origin),
    })
    return {
      name: 'door',
      unit: 'requests per second (more is better); the reference is the same without door and policies',
      cases: [
        caseOf('read: the first page of 1,000 posts', rates.read, rates.readBare),
        caseOf(`write: replies by ${WRITERS} clients`, rates.write, rates.writeBare),
      ],
    }
  },
}

/** The web role's own rights, and no policy that holds for it. */
async function pastThePolicies({ owner, ownerUrl }: Store): Promise<string> {
  const password = randomBytes(16).toString('hex')
  await owner.query(`create role past_policies login bypassrls password '${password}' in role cloakroom_web`)
  return urlAsRole(ownerUrl, 'past_policies', password)
}

/** A reference that is not without the door would prove nothing: names are there with it, and nobody's without. */
async function demandDifference(
  withDoor: string,
  without: string,
  [reader]: readonly SeededMember[],
  params: { roomId: string; threadId: string },
): Promise<void> {
  const page = async (origin: string) => {
    const answer = await fetch(origin + pathOf(readPosts, params), { headers: { cookie: reader?.cookie ?? '' } })
    return answer.text()
  }
  if (!(await page(withDoor)).includes('"kind":"named"')) throw new Error('the door does not show names')
  if ((await page(without)).includes('"kind":"named"')) throw new Error('the reference has a door')
}
