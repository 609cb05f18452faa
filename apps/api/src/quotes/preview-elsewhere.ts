import type { ElsewhereView } from '@cloakroom/contract/quotes.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost } from '../posts/find-post.ts'
import { findRoom } from '../rooms/find-room.ts'
import { passageElsewhere } from './passage-elsewhere.ts'
import { mayAsk, mayCarry } from './policy.ts'

type Asked = { roomId: string; postId: string; passage: string; keepInstitutions: boolean; toAsk: boolean }

/** A passage as it would leave its room: as it is quoted in another, or as its writer would be asked about it. Refused as either is. */
export function previewElsewhere(house: House, viewer: Viewer, asked: Asked): Promise<ElsewhereView> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, asked.roomId)
    const post = await findPost(tx, room, asked.postId)
    demand(asked.toAsk ? mayAsk(room, post) : mayCarry(post))
    return passageElsewhere(tx, room, post, asked)
  })
}
