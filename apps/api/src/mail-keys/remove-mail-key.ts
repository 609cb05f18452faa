import { asMember } from '@cloakroom/database/as-member.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { afterwards } from '../mail/afterwards.ts'
import { mailOfMailKey } from '../mail/mail-of-mail-key.ts'
import { findAddress } from '../vault/find-address.ts'
import { findMailKey } from '../vault/find-mail-key.ts'
import * as vault from '../vault/keep.ts'

/** From now on the viewer's mail is sent as it is; a mail tells of it, where there was a key. */
export async function removeMailKey(
  house: House,
  { memberId }: Viewer,
  log: FastifyBaseLogger,
): Promise<{ key: null }> {
  const before = await findMailKey(house, memberId)
  await asMember(house.web.pool, memberId, (tx) => vault.keepMailKey(tx, null))
  if (before !== null)
    afterwards(log, async () => {
      const to = await findAddress(house, memberId)
      if (to !== null) await mailOfMailKey(house, { to, fingerprint: null })
    })
  return { key: null }
}
