import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { deleteBrowser } from './store.ts'

/** Has the browser of this session not knocked at any more. */
export async function stopPush(house: House, { memberId, sessionHash }: Viewer): Promise<void> {
  await asMember(house.web.pool, memberId, (tx) => deleteBrowser(tx, sessionHash))
}
