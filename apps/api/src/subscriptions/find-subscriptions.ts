import type { FollowedRoomView, FollowedThreadView } from '@cloakroom/contract/subscriptions.ts'
import type { SubscriptionView } from '@cloakroom/contract/topics.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { rooms } from '@cloakroom/database/schema/rooms.ts'
import { threads } from '@cloakroom/database/schema/threads.ts'
import { roomSubscriptions, subscriptions, threadSubscriptions, topics } from '@cloakroom/database/schema/topics.ts'
import { and, asc, eq } from 'drizzle-orm'

/** The topics that a member follows, in the order of the network. */
export function findSubscriptions(tx: Tx, memberId: string): Promise<SubscriptionView[]> {
  return tx
    .select({ topicId: subscriptions.topicId, rhythm: subscriptions.rhythm, level: subscriptions.level })
    .from(subscriptions)
    .innerJoin(topics, eq(topics.id, subscriptions.topicId))
    .where(eq(subscriptions.memberId, memberId))
    .orderBy(asc(topics.position))
}

/** The rooms that a member follows, as far as they are in them. */
export function findFollowedRooms(tx: Tx, memberId: string): Promise<FollowedRoomView[]> {
  const { roomId, rhythm, level } = roomSubscriptions
  return tx
    .select({ roomId, roomName: rooms.name, rhythm, level })
    .from(roomSubscriptions)
    .innerJoin(rooms, eq(rooms.id, roomId))
    .where(eq(roomSubscriptions.memberId, memberId))
    .orderBy(asc(rooms.name), asc(roomId))
}

/** The threads that a member follows, in rooms where they are. */
export function findFollowedThreads(tx: Tx, memberId: string): Promise<FollowedThreadView[]> {
  const { roomId, threadId, rhythm, level } = threadSubscriptions
  return tx
    .select({ roomId, roomName: rooms.name, threadId, title: threads.title, rhythm, level })
    .from(threadSubscriptions)
    .innerJoin(rooms, eq(rooms.id, roomId))
    .innerJoin(threads, and(eq(threads.roomId, roomId), eq(threads.id, threadId)))
    .where(eq(threadSubscriptions.memberId, memberId))
    .orderBy(asc(threads.title), asc(threadId))
}
