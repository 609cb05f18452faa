import type { MailKeyView } from '@cloakroom/contract/mail-keys.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findMailKey } from '../vault/find-mail-key.ts'
import { describeKey } from './check-mail-key.ts'
import { presentMailKey } from './present.ts'

/** The key to which the viewer's mail is sealed, also when it has ended since. */
export async function readMailKey(house: House, { memberId }: Viewer): Promise<{ key: MailKeyView | null }> {
  const armored = await findMailKey(house, memberId)
  return { key: armored === null ? null : presentMailKey(await describeKey(armored)) }
}
