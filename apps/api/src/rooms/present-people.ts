import type { MemberView } from '@cloakroom/contract/members.ts'
import type { PersonInRoomView } from '@cloakroom/contract/rooms.ts'
import type { FoundPerson } from './find-person.ts'

/** A person as the door's keepers see them. It takes no room key to make this, and it leads to no seat. */
export function presentPersonInRoom({ member, role }: FoundPerson): PersonInRoomView {
  return { member: presentMember(member), role }
}

export function presentInvited(invited: { id: string; member: FoundPerson['member']; sentOn: string }): {
  id: string
  member: MemberView
  sentAt: string
} {
  return { id: invited.id, member: presentMember(invited.member), sentAt: invited.sentOn }
}

function presentMember(member: FoundPerson['member']): MemberView {
  return { id: member.id, personalName: member.personalName, languages: member.languages }
}
