import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findInvitation } from './find-invitation.ts'
import { voidInvitation } from './store.ts'

/** The link is dead from now on. One that was accepted stays accepted; one that was withdrawn stays so. */
export async function withdrawInvitation(
  house: House,
  { memberId }: Viewer,
  { invitationId }: { invitationId: string },
): Promise<undefined> {
  await asMember(house.web.pool, memberId, async (tx) => {
    await findInvitation(tx, invitationId)
    if (await voidInvitation(tx, invitationId))
      await recordAct(tx, house, 'invitation.withdrawn', ['invitation', invitationId])
  })
}
