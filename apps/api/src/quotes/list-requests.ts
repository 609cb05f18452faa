import type { QuoteRequestView } from '@cloakroom/contract/quote-requests.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { findRequests } from './find-request.ts'
import { presentRequest } from './present-request.ts'

/** What the viewer is asked about their own words in the room, and what they asked of others. */
export function listQuoteRequests(
  house: House,
  viewer: Viewer,
  { roomId }: { roomId: string },
): Promise<{ ofMe: QuoteRequestView[]; mine: QuoteRequestView[] }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const requests = await findRequests(tx, house, [room], viewer)
    return {
      ofMe: requests.filter(({ isOfMe, state }) => isOfMe && state !== 'refused').map(presentRequest),
      mine: requests.filter(({ isMine }) => isMine).map(presentRequest),
    }
  })
}
