import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { answerInvitation } from './store.ts'

/** Declines. Nobody is told: for the moderators the invitation stands as it was. */
export async function declineRoomInvitation(house: House, viewer: Viewer, invitationId: string): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    if (!(await answerInvitation(tx, viewer.memberId, invitationId, 'declined'))) throw new Refusal('not_found')
  })
}
