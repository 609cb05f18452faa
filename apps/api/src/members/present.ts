import type { MemberOnListView, MemberView, MeView } from '@cloakroom/contract/members.ts'
import { present } from '../door/present.ts'
import type { Member } from './find-active-member.ts'

export function presentMe({ id, personalName, languages, timeZone, fields, isSteward, opensRooms }: Member): MeView {
  return {
    id,
    personalName,
    languages,
    timeZone,
    fields,
    abilities: { stewards: isSteward, opensRooms: opensRooms || isSteward },
  }
}

export function presentMember({ id, personalName, languages, fields }: Pick<Member, keyof MemberView>): MemberView {
  return { id, personalName, languages, fields }
}

export function presentMemberOnList(member: Member): MemberOnListView {
  return {
    id: member.id,
    personalName: member.personalName,
    joinedAt: present('steward-desk').day(member.joinedOn),
    isSteward: member.isSteward,
    opensRooms: member.opensRooms,
    state: member.state,
  }
}
