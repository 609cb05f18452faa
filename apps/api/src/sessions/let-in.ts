import type { MeView } from '@cloakroom/contract/members.ts'
import type { FastifyReply } from 'fastify'

/** Gives the browser its session and answers who they are here. */
export function letIn(reply: FastifyReply, { me, cookie }: { me: MeView; cookie: string }): MeView {
  void reply.header('set-cookie', cookie)
  return me
}
