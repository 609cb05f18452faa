import { asStranger } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { noteDeadIfAt } from '../vault/dead-address.ts'
import { houseName } from './message-id.ts'
import { readBounce } from './read-bounce.ts'

/** A report holds a mail and some words about it. Nothing longer is looked at. */
const LONGEST = 1_000_000

export type Taken = 'stopped' | 'no report' | 'not ours' | 'may pass'

/**
 * Takes a bounce: no digest and no notification is mailed any more to an address of which its server says that nobody is there. It must be about one that went
 * to that very address; all other reports change nothing.
 */
export async function takeBounce(
  house: Pick<House, 'config' | 'web' | 'vault' | 'keys' | 'now'>,
  mail: Uint8Array,
): Promise<Taken> {
  const bounce = mail.length > LONGEST ? null : await readBounce(mail)
  if (!bounce) return 'no report'
  const memberId = await findMember(house, bounce.messageId)
  if (memberId === null) return 'not ours'
  if (bounce.deadAddresses.length === 0) return 'may pass'
  const noted = await Promise.all(bounce.deadAddresses.map((address) => noteDeadIfAt(house, memberId, address)))
  return noted.includes(true) ? 'stopped' : 'not ours'
}

async function findMember({ config, web }: Pick<House, 'config' | 'web'>, messageId: string): Promise<string | null> {
  const [, id, name] = /^<([0-9a-f-]{36})@([^<>@\s]+)>$/.exec(messageId) ?? []
  if (id === undefined || name !== houseName(config.publicUrl)) return null
  return asStranger(web.pool, async (tx) => {
    const { rows } = await tx.$client.query<{ member_id: string | null }>(
      'select coalesce(member_of_digest($1), member_of_notification($1)) as member_id',
      [id],
    )
    return rows[0]?.member_id ?? null
  })
}
