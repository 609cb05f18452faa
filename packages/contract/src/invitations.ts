import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Address, Id, Language, line, PassPhrase, PersonalName, TimeShown, TimeZone, Token } from './fields.ts'
import { MeView } from './members.ts'

/** What every member accepts. `articles` are plain paragraphs. */
export const PledgeView = z.strictObject({
  version: z.int(),
  title: z.string(),
  articles: z.array(z.strictObject({ title: z.string(), text: z.string() })),
})
export type PledgeView = z.infer<typeof PledgeView>

/** An invitation as its holder reads it, before they are anybody here: no inviter, no network, no count (leaks L75). */
export const InvitationView = z.strictObject({
  kind: z.enum(['invitation', 'enrolment']),
  pledge: PledgeView,
})
export type InvitationView = z.infer<typeof InvitationView>

/** An invitation as stewards see it. `reminder` is the steward’s own words: the address itself stays in the vault. */
export const SentInvitationView = z.strictObject({
  id: Id,
  reminder: z.string(),
  sentAt: TimeShown,
  lapsesAt: TimeShown,
  state: z.enum(['open', 'accepted', 'withdrawn', 'lapsed']),
})
export type SentInvitationView = z.infer<typeof SentInvitationView>

export const inviteMember = endpoint({
  name: 'inviteMember',
  summary: 'Invites a person to the network by mail. The answer does not tell whether the address is known.',
  method: 'POST',
  path: '/api/stewards/invitations',
  access: 'steward',
  surface: 'steward-desk',
  status: 202,
  refusals: ['words.carry_a_hat'],
  body: z.strictObject({ id: Id, address: Address, reminder: line(0, 80), asSteward: z.boolean().default(false) }),
  reply: SentInvitationView,
})

export const listInvitations = endpoint({
  name: 'listInvitations',
  summary: 'Invitations to the network, for stewards.',
  method: 'GET',
  path: '/api/stewards/invitations',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals: [],
  reply: z.strictObject({ invitations: z.array(SentInvitationView) }),
})

export const withdrawInvitation = endpoint({
  name: 'withdrawInvitation',
  summary: 'Withdraws an invitation: its link is dead from now on.',
  method: 'DELETE',
  path: '/api/stewards/invitations/:invitationId',
  access: 'steward',
  surface: 'steward-desk',
  status: 204,
  refusals: [],
  params: z.strictObject({ invitationId: Id }),
})

export const openInvitation = endpoint({
  name: 'openInvitation',
  summary:
    'What an invitation asks its holder to read. The token travels in the body, so that no log or history keeps it.',
  method: 'POST',
  path: '/api/invitations/opened',
  access: 'anyone',
  surface: 'front-door',
  status: 200,
  refusals: ['link.not_open'],
  body: z.strictObject({ token: Token }),
  reply: InvitationView,
})

export const acceptInvitation = endpoint({
  name: 'acceptInvitation',
  summary: 'Accepts the pledge, chooses a personal name and a pass phrase, and is a member. Uses the invitation up.',
  method: 'POST',
  path: '/api/invitations/accepted',
  access: 'anyone',
  surface: 'own',
  status: 201,
  refusals: ['link.not_open', 'pledge.outdated', 'words.carry_a_hat', 'pass_phrase.too_weak', 'address.needed'],
  body: z.strictObject({
    token: Token,
    pledgeVersion: z.int(),
    personalName: PersonalName,
    passPhrase: PassPhrase,
    languages: z.array(Language).max(12).default([]),
    timeZone: TimeZone.default('UTC'),
    address: Address.optional(),
  }),
  reply: MeView,
})
