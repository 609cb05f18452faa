import * as members from '@cloakroom/contract/members.ts'
import * as contract from '@cloakroom/contract/sessions.ts'
import type { FastifyInstance } from 'fastify'
import { serve, serveAnyone } from '../http/serve.ts'
import type { House } from '../house.ts'
import { askForSignInLink } from './ask-for-sign-in-link.ts'
import { changePassPhrase } from './change-pass-phrase.ts'
import { endSession } from './end-session.ts'
import { openSignInLimits } from './limits.ts'
import { listSessions } from './list-sessions.ts'
import { letIn } from './let-in.ts'
import { signIn } from './sign-in.ts'
import { signInByLink } from './sign-in-by-link.ts'
import { signOut } from './sign-out.ts'
import type { Viewers } from './viewers.ts'

export function registerSessions(app: FastifyInstance, house: House, viewers: Viewers): void {
  const limits = openSignInLimits()
  serveAnyone(app, contract.signIn, async ({ body, request, reply }) =>
    letIn(reply, await signIn(house, limits, body, request)),
  )
  serveAnyone(app, contract.signInByLink, async ({ body, request, reply }) =>
    letIn(reply, await signInByLink(house, viewers, limits, body, request)),
  )
  serveAnyone(app, contract.askForSignInLink, ({ body, request }) => askForSignInLink(house, limits, body, request))
  serveAnyone(app, contract.signOut, ({ viewer, reply }) => signOut(house, viewers, viewer, reply))
  serve(app, contract.listSessions, ({ viewer }) => listSessions(house, viewer))
  serve(app, contract.endSession, ({ viewer, params }) => endSession(house, viewers, viewer, params))
  serve(app, members.changePassPhrase, ({ viewer, body }) => changePassPhrase(house, viewers, limits, viewer, body))
}
