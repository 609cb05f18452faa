import type { DigestTimeView, Level, Rhythm, SubscriptionView } from '@cloakroom/contract/topics.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import {
  digestTimes,
  roomSubscriptions,
  subscriptions,
  threadSubscriptions,
} from '@cloakroom/database/schema/topics.ts'
import { and, eq, sql } from 'drizzle-orm'

type Wish = { rhythm: Rhythm; level: Level }

/** Keeps when a member's digests come. What was due before another time was chosen is not sent after; another language alone holds nothing back. */
export async function keepTime(
  tx: Tx,
  kept: { memberId: string; unsubscribeHash: string; chosenAt: Date; time: DigestTimeView },
): Promise<void> {
  const { memberId, unsubscribeHash, chosenAt, time } = kept
  const { hour, weekday, timeZone, language } = time
  await tx
    .insert(digestTimes)
    .values({ memberId, unsubscribeHash, chosenAt, hour, weekday, timeZone, language })
    .onConflictDoUpdate({
      target: digestTimes.memberId,
      set: {
        chosenAt: sql`case when (${digestTimes.hour}, ${digestTimes.weekday}, ${digestTimes.timeZone}) = (excluded.hour, excluded.weekday, excluded.time_zone)
          then ${digestTimes.chosenAt} else excluded.chosen_at end`,
        hour,
        weekday,
        timeZone,
        language,
      },
    })
}

/** From now on, if this is the first thing that they follow at a rhythm: nothing is sent that was due before. */
export async function keepFirstFrom(tx: Tx, memberId: string, rhythm: Rhythm, now: Date): Promise<void> {
  await tx.$client.query(
    `update digest_times t set chosen_at = $3 where t.member_id = $1 and not exists (select from ${ALL_FOLLOWED} s where s.member_id = $1 and s.rhythm = $2)`,
    [memberId, rhythm, now],
  )
}

const ALL_FOLLOWED = `(select member_id, rhythm from subscriptions union all select member_id, rhythm from room_subscriptions
  union all select member_id, rhythm from thread_subscriptions)`

/** From when on a member is told at once: from now, unless they follow something at once already. */
export async function keepAtOnceFrom(tx: Tx, memberId: string, now: Date): Promise<void> {
  await tx.$client.query(
    `update digest_times t set at_once_from = $2 where t.member_id = $1 and (t.at_once_from is null
      or not exists (select from ${ALL_FOLLOWED} s where s.member_id = $1 and s.rhythm = 'at_once'))`,
    [memberId, now],
  )
}

export async function keepSubscription(
  tx: Tx,
  memberId: string,
  { topicId, rhythm, level }: SubscriptionView,
): Promise<void> {
  await tx
    .insert(subscriptions)
    .values({ memberId, topicId, rhythm, level })
    .onConflictDoUpdate({ target: [subscriptions.memberId, subscriptions.topicId], set: { rhythm, level } })
}

export async function dropSubscription(tx: Tx, memberId: string, topicId: string): Promise<void> {
  await tx.delete(subscriptions).where(and(eq(subscriptions.memberId, memberId), eq(subscriptions.topicId, topicId)))
}

export async function keepRoom(tx: Tx, memberId: string, roomId: string, { rhythm, level }: Wish): Promise<void> {
  await tx
    .insert(roomSubscriptions)
    .values({ memberId, roomId, rhythm, level })
    .onConflictDoUpdate({ target: [roomSubscriptions.roomId, roomSubscriptions.memberId], set: { rhythm, level } })
}

export async function dropRoom(tx: Tx, memberId: string, roomId: string): Promise<void> {
  await tx
    .delete(roomSubscriptions)
    .where(and(eq(roomSubscriptions.memberId, memberId), eq(roomSubscriptions.roomId, roomId)))
}

type ThreadPlace = { roomId: string; threadId: string }

export async function keepThread(tx: Tx, memberId: string, place: ThreadPlace, { rhythm, level }: Wish): Promise<void> {
  const { roomId, threadId } = threadSubscriptions
  await tx
    .insert(threadSubscriptions)
    .values({ memberId, ...place, rhythm, level })
    .onConflictDoUpdate({ target: [roomId, threadId, threadSubscriptions.memberId], set: { rhythm, level } })
}

export async function dropThread(tx: Tx, memberId: string, place: ThreadPlace): Promise<void> {
  await tx
    .delete(threadSubscriptions)
    .where(
      and(
        eq(threadSubscriptions.memberId, memberId),
        eq(threadSubscriptions.roomId, place.roomId),
        eq(threadSubscriptions.threadId, place.threadId),
      ),
    )
}
