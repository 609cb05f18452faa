import type { MentionableView } from '@cloakroom/contract/mentions.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { findMentionable } from './find-mentionable.ts'

/** Whom one may mention in a room. */
export function readMentionable(house: House, viewer: Viewer, roomId: string): Promise<{ people: MentionableView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    return { people: await findMentionable(tx, house.keys, room) }
  })
}
