import type { Tx } from '@cloakroom/database/as-member.ts'
import { members, pledgeAcceptances } from '@cloakroom/database/schema/members.ts'
import type { House } from '../house.ts'
import type { Member } from './find-active-member.ts'
import { dayKept } from '../door/day-kept.ts'

type Newcomer = Pick<Member, 'personalName' | 'languages' | 'timeZone' | 'isSteward'>

/** Somebody who accepted the pledge is a member. Stewards may open rooms by being stewards. */
export async function admitMember(
  tx: Tx,
  { now }: Pick<House, 'now'>,
  newcomer: Newcomer,
  pledgeVersion: number,
): Promise<Member> {
  const today = dayKept(now())
  const id = crypto.randomUUID()
  const { personalName, languages, timeZone, isSteward } = newcomer
  const member: Member = {
    id,
    personalName,
    languages,
    timeZone,
    isSteward,
    opensRooms: isSteward,
    state: 'active',
    joinedOn: today,
    fields: [],
  }
  await tx.insert(members).values(member)
  await tx.insert(pledgeAcceptances).values({ memberId: id, version: pledgeVersion, acceptedOn: today })
  return member
}
