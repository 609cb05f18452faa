import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Address, Id, PassPhrase, TimeShown, Token } from './fields.ts'
import { MeView } from './members.ts'

/** One of the member’s own sessions. Neither an address of a machine nor its name is kept. */
export const SessionView = z.strictObject({
  id: Id,
  isThisOne: z.boolean(),
  startedAt: TimeShown,
  endsAt: TimeShown,
})
export type SessionView = z.infer<typeof SessionView>

export const signIn = endpoint({
  name: 'signIn',
  summary: 'Starts a session with an e-mail address and a pass phrase.',
  method: 'POST',
  path: '/api/sessions',
  access: 'anyone',
  surface: 'own',
  status: 201,
  refusals: ['sign_in.refused'],
  body: z.strictObject({ address: Address, passPhrase: PassPhrase }),
  reply: MeView,
})

export const askForSignInLink = endpoint({
  name: 'askForSignInLink',
  summary: 'Mails a single-use sign-in link, if the address is a member’s. The answer is the same if it is not.',
  method: 'POST',
  path: '/api/sign-in-links',
  access: 'anyone',
  surface: 'front-door',
  status: 202,
  refusals: [],
  body: z.strictObject({ address: Address }),
  reply: z.strictObject({ sent: z.literal('if_known') }),
})

export const signInByLink = endpoint({
  name: 'signInByLink',
  summary: 'Starts a session with a sign-in link, which is used up by it. May set a new pass phrase at once.',
  method: 'POST',
  path: '/api/sessions/by-link',
  access: 'anyone',
  surface: 'own',
  status: 201,
  refusals: ['link.not_open', 'pass_phrase.too_weak'],
  body: z.strictObject({ token: Token, newPassPhrase: PassPhrase.optional() }),
  reply: MeView,
})

export const signOut = endpoint({
  name: 'signOut',
  summary: 'Ends this session.',
  method: 'DELETE',
  path: '/api/sessions/this',
  access: 'anyone',
  surface: 'own',
  status: 204,
  refusals: [],
})

export const listSessions = endpoint({
  name: 'listSessions',
  summary: 'One’s own sessions.',
  method: 'GET',
  path: '/api/sessions',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: z.strictObject({ sessions: z.array(SessionView) }),
})

export const endSession = endpoint({
  name: 'endSession',
  summary: 'Ends one of one’s own sessions.',
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
  params: z.strictObject({ sessionId: Id }),
})
