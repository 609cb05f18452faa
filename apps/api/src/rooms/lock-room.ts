import type { Tx } from '@cloakroom/database/as-member.ts'

/**
 * Lets one at a time change who is in a room, its charter, its state or a post that stands; waits for whoever is at it, and for posts on their
 * way, which hold the same row while they are numbered. First of all locks, or two verbs wait for each other. Find the room after this, never before:
 * only then is what you find what will still stand when you write. For outsiders there is nothing to lock, and nothing to wait for.
 */
export async function lockRoom(tx: Tx, roomId: string): Promise<void> {
  await tx.$client.query({
    name: 'lock-room',
    text: 'select from rooms where id = $1 for no key update',
    values: [roomId],
  })
}

/** The same for several rooms, in the order of their ids: two who hold the same rooms never wait for each other. */
export async function lockRooms(tx: Tx, roomIds: readonly string[]): Promise<void> {
  await tx.$client.query({
    name: 'lock-rooms',
    text: 'select from rooms where id = any($1::uuid[]) order by id for no key update',
    values: [roomIds],
  })
}
