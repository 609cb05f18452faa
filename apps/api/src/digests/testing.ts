import { addPost } from '@cloakroom/contract/posts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { type Rhythm, subscribe } from '@cloakroom/contract/topics.ts'
import { connect } from '@cloakroom/database/connect.ts'
import type { Mail } from '../mail/mailer.ts'
import type { TestHouse, TestMember } from '../testing.ts'
import type { House } from '../house.ts'
import type { DeliveryKey } from './find-delivery.ts'
import { ledgerOf as openLedger } from './ledger.ts'
import { openDueDigests } from './open-due-digests.ts'
import { sendDigest } from './send-digest.ts'

const HOUR_MS = 3_600_000

export async function follow(member: TestMember, rhythm: Rhythm, ...topics: string[]): Promise<void> {
  for (const topicId of topics) await member.call(subscribe, { params: { topicId }, body: { rhythm } })
}

type Words = { title: string; topics?: string[]; markdown?: string }

export async function aThread(
  writer: TestMember,
  roomId: string,
  { title, topics = ['m-coc'], markdown = 'A thought.' }: Words,
) {
  const body = { id: crypto.randomUUID(), title, topics, post: { id: crypto.randomUUID(), markdown } }
  await writer.call(startThread, { params: { roomId }, body })
  return { roomId, threadId: body.id, postId: body.post.id }
}

export async function aPost(
  writer: TestMember,
  place: { roomId: string; threadId: string },
  markdown: string,
): Promise<string> {
  const id = crypto.randomUUID()
  await writer.call(addPost, { params: { roomId: place.roomId, threadId: place.threadId }, body: { id, markdown } })
  return id
}

/** Moves the clock of the house to the next time that it is `hour` and two minutes in UTC. */
export function untilHour(t: TestHouse, hour: number): void {
  const now = t.clock.now().getTime()
  const today = Math.floor(now / (24 * HOUR_MS)) * 24 * HOUR_MS
  const turn = today + hour * HOUR_MS
  // What is chosen when the hour has just struck is due the next day.
  t.clock.advance((turn > now ? turn : turn + 24 * HOUR_MS) + 120_000 - now)
}

export async function dueDigests(t: TestHouse): Promise<DeliveryKey[]> {
  const { rows } = await t.house.web.pool.query<DeliveryKey>(
    'select member_id as "memberId", rhythm, due_at as "dueAt" from due_digests() order by due_at, member_id',
  )
  return rows
}

/** What the worker does, without the queue: opens what is due and sends it. */
export async function sendAllDue(t: TestHouse): Promise<void> {
  await openDueDigests(t.house)
  for (const due of await dueDigests(t)) await sendOne(t.house, due)
}

export function sendOne(house: House, key: DeliveryKey): Promise<void> {
  return sendDigest(house, openLedger(house, key), key.memberId)
}

export type Line = { rhythm: string; due_at: Date; since: Date; state: string; message_id: string }

/** The ledger of one member, as the owner of the database sees it. */
export async function ledgerOf(t: TestHouse, { memberId }: TestMember): Promise<Line[]> {
  return (await asOwner<Line>(t, 'select * from digest_deliveries where member_id = $1 order by due_at', [memberId]))
    .rows
}

export async function asOwner<R extends object>(t: Pick<TestHouse, 'database'>, sql: string, values: unknown[] = []) {
  const owner = connect(t.database.ownerUrl, { max: 1 })
  try {
    return await owner.pool.query<R>(sql, values)
  } finally {
    await owner.close()
  }
}

/** The digests among the mails sent so far. */
export function digestsIn(t: TestHouse): Mail[] {
  return t.mails.filter(({ headers }) => headers?.['List-Unsubscribe'] !== undefined)
}
