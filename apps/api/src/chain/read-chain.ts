import type { ChainPageView } from '@cloakroom/contract/chain.ts'
import { readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findActs } from './find-acts.ts'
import { presentAct } from './present.ts'

const PAGE = 50

/** The newest acts, or those before a number. */
export async function readChain(house: House, viewer: Viewer, before: number | undefined): Promise<ChainPageView> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const [newest] = await findActs(tx, { limit: 1 })
    const found = await findActs(tx, { before, limit: PAGE + 1 })
    const acts = found.slice(0, PAGE)
    const names = await namesBySubject(tx, house)
    return {
      head: newest ? { number: newest.number, hash: newest.hash.toString('hex') } : null,
      acts: acts.map((act) => presentAct(act, names)),
      earlier: found.length > PAGE ? (acts.at(-1)?.number ?? null) : null,
    }
  })
}

/** The chain names nobody it was done to; whoever has the master key recognises those they know. */
async function namesBySubject(
  tx: Tx,
  { keys }: House,
): Promise<{ doers: Map<string, string>; subjects: Map<string, string> }> {
  const everybody = await tx.select({ id: members.id, name: members.personalName }).from(members)
  return {
    doers: new Map(everybody.map(({ id, name }) => [id, name])),
    subjects: new Map(everybody.map(({ id, name }) => [keys.subject('chain', 'member', id), name])),
  }
}
