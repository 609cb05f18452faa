import type { MemberView } from '@cloakroom/contract/members.ts'
import type { PersonInRoomView } from '@cloakroom/contract/people.ts'
import { present } from '../door/present.ts'
import type { findInvited, FoundPerson } from './find-person.ts'
import type { FoundRoom } from './find-room.ts'

/** A person as the door's keepers see them. It takes no room key to make this, and it leads to no seat. */
export function presentPersonInRoom({ member, role }: FoundPerson): PersonInRoomView {
  return { member: presentMember(member), role }
}

type Invited = Awaited<ReturnType<typeof findInvited>>[number]

export type InvitedView = {
  id: string
  member: MemberView
  sentAt: string
  lapsesAt: string | null
  hasLapsed: boolean
}

/** Who is invited, to the same; nothing in it tells a no from no answer. */
export function presentInvited(
  { charter }: Pick<FoundRoom, 'charter'>,
  { id, member, sentOn, lapsesOn, state }: Invited,
  today: string,
): InvitedView {
  const { day } = present('room-desk', charter.attribution)
  return {
    id,
    member: presentMember(member),
    sentAt: day(sentOn),
    lapsesAt: lapsesOn && day(lapsesOn),
    hasLapsed: state === 'lapsed' || (lapsesOn !== null && lapsesOn < today),
  }
}

export function presentMember(member: FoundPerson['member']): MemberView {
  return { id: member.id, personalName: member.personalName, languages: member.languages, fields: member.fields }
}
