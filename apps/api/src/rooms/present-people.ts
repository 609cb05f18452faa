import type { MemberView } from '@cloakroom/contract/members.ts'
import type { PersonInRoomView } from '@cloakroom/contract/rooms.ts'
import { present } from '../door/present.ts'
import type { FoundPerson } from './find-person.ts'
import type { FoundRoom } from './find-room.ts'

/** A person as the door's keepers see them. It takes no room key to make this, and it leads to no seat. */
export function presentPersonInRoom({ member, role }: FoundPerson): PersonInRoomView {
  return { member: presentMember(member), role }
}

type Invited = { id: string; member: FoundPerson['member']; sentOn: string }

/** Who is invited, to the same. */
export function presentInvited(
  { charter }: Pick<FoundRoom, 'charter'>,
  { id, member, sentOn }: Invited,
): { id: string; member: MemberView; sentAt: string } {
  return { id, member: presentMember(member), sentAt: present('room-desk', charter.attribution).day(sentOn) }
}

function presentMember(member: FoundPerson['member']): MemberView {
  return { id: member.id, personalName: member.personalName, languages: member.languages }
}
