import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Language, line, PassPhrase, PersonalName, TimeShown, TimeZone } from './fields.ts'
import { TopicId } from './topics.ts'

/** A member as every other member may find them: a personal name, never an institution. */
export const MemberView = z.strictObject({
  id: Id,
  personalName: z.string(),
  languages: z.array(z.string()),
  /** Topics that they know something about. */
  fields: z.array(TopicId),
})
export type MemberView = z.infer<typeof MemberView>

/** The member who is signed in, and what they may do in the network. */
export const MeView = z.strictObject({
  id: Id,
  personalName: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  fields: z.array(TopicId),
  abilities: z.strictObject({ stewards: z.boolean(), opensRooms: z.boolean() }),
})
export type MeView = z.infer<typeof MeView>

export const readMe = endpoint({
  name: 'readMe',
  summary: 'The member who is signed in.',
  method: 'GET',
  path: '/api/me',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: MeView,
})

export const amendMe = endpoint({
  name: 'amendMe',
  summary: 'Changes one’s own personal name, languages, time zone or fields of expertise.',
  method: 'PATCH',
  path: '/api/me',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: ['words.carry_a_hat', 'name.taken'],
  body: z.strictObject({
    personalName: PersonalName.optional(),
    languages: z.array(Language).max(12).optional(),
    timeZone: TimeZone.optional(),
    fields: z.array(TopicId).max(12).optional(),
  }),
  reply: MeView,
})

export const changePassPhrase = endpoint({
  name: 'changePassPhrase',
  summary: 'Changes one’s own pass phrase and ends all other sessions.',
  method: 'POST',
  path: '/api/me/pass-phrase',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: ['sign_in.refused', 'pass_phrase.too_weak'],
  body: z.strictObject({ current: PassPhrase, next: PassPhrase }),
})

export const findMembers = endpoint({
  name: 'findMembers',
  summary: 'Members whose personal name holds these letters, or who know something about a topic; at most twenty.',
  method: 'GET',
  path: '/api/members',
  access: 'member',
  surface: 'network',
  status: 200,
  refusals: [],
  query: z.strictObject({ named: z.string().min(2).max(80).optional(), field: TopicId.optional() }),
  reply: z.strictObject({ members: z.array(MemberView) }),
})

/** Names as somebody has them on a list; not every one is a member’s. */
export const matchMembers = endpoint({
  name: 'matchMembers',
  summary: 'Which members the names on a list are: those called just so, or else those whose name holds the letters.',
  method: 'POST',
  path: '/api/members/matching',
  access: 'member',
  surface: 'network',
  status: 200,
  refusals: [],
  body: z.strictObject({ names: z.array(line(2, 80)).min(1).max(200) }),
  reply: z.strictObject({ matches: z.array(z.strictObject({ name: z.string(), members: z.array(MemberView) })) }),
})

/** A member as the stewards’ list shows them. */
export const MemberOnListView = z.strictObject({
  id: Id,
  personalName: z.string(),
  joinedAt: TimeShown,
  isSteward: z.boolean(),
  opensRooms: z.boolean(),
  state: z.enum(['active', 'ended']),
})
export type MemberOnListView = z.infer<typeof MemberOnListView>

export const listMembers = endpoint({
  name: 'listMembers',
  summary: 'All members, for stewards.',
  method: 'GET',
  path: '/api/stewards/members',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals: [],
  reply: z.strictObject({ members: z.array(MemberOnListView) }),
})

export const amendMemberRights = endpoint({
  name: 'amendMemberRights',
  summary: 'Gives or takes a member’s right to open rooms or to be a steward.',
  method: 'PATCH',
  path: '/api/stewards/members/:memberId',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals: ['steward.last'],
  params: z.strictObject({ memberId: Id }),
  body: z.strictObject({ opensRooms: z.boolean().optional(), isSteward: z.boolean().optional() }),
  reply: MemberOnListView,
})

export const endMembership = endpoint({
  name: 'endMembership',
  summary: 'Ends a membership of the network: sessions, rooms and mail end with it, at once.',
  method: 'DELETE',
  path: '/api/stewards/members/:memberId',
  access: 'steward',
  surface: 'steward-desk',
  status: 204,
  refusals: ['steward.last'],
  params: z.strictObject({ memberId: Id }),
})
