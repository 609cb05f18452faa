import type { MailKeyView } from '@cloakroom/contract/mail-keys.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { afterwards } from '../mail/afterwards.ts'
import { mailOfMailKey, mailOfTrial } from '../mail/mail-of-mail-key.ts'
import { findAddress } from '../vault/find-address.ts'
import * as vault from '../vault/keep.ts'
import { checkMailKey } from './check-mail-key.ts'
import { presentMailKey } from './present.ts'

/** From now on the viewer's mail is sealed to this key. Whoever has only their session cannot do it unseen: a mail as before tells of it. */
export async function keepMailKey(
  house: House,
  { memberId }: Viewer,
  { armored }: { armored: string },
  log: FastifyBaseLogger,
): Promise<{ key: MailKeyView }> {
  const checked = await checkMailKey(armored, house.now())
  const sealed = house.keys.sealFor('mail-key', memberId, checked.armored)
  await asMember(house.web.pool, memberId, (tx) => vault.keepMailKey(tx, sealed))
  const key = presentMailKey(checked)
  afterwards(log, async () => {
    const to = await findAddress(house, memberId)
    if (to !== null) await mailOfMailKey(house, { to, fingerprint: key.fingerprint })
  })
  afterwards(log, async () => {
    const to = await findAddress(house, memberId)
    if (to !== null) await mailOfTrial(house, to)
  })
  return { key }
}
