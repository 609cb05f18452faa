import * as contract from '@cloakroom/contract/members.ts'
import type { FastifyInstance } from 'fastify'
import { limit } from '../http/limits.ts'
import { serve } from '../http/serve.ts'
import type { House } from '../house.ts'
import type { Viewers } from '../sessions/viewers.ts'
import { amendMe } from './amend-me.ts'
import { amendMemberRights } from './amend-member-rights.ts'
import { endMembership } from './end-membership.ts'
import { findMembers, matchMembers } from './find-members.ts'
import { listMembers } from './list-members.ts'
import { readMe } from './read-me.ts'

export function registerMembers(app: FastifyInstance, house: House, viewers: Viewers): void {
  serve(app, contract.readMe, ({ viewer }) => readMe(house, viewer))
  serve(app, contract.amendMe, ({ viewer, body }) => amendMe(house, viewer, body))
  serve(app, contract.findMembers, ({ viewer, query }) => findMembers(house, viewer, query))
  const lists = limit(60, 60 * 60)
  serve(app, contract.matchMembers, async ({ viewer, body }) => {
    await lists.take(viewer.memberId)
    return matchMembers(house, viewer, body.names)
  })
  serve(app, contract.listMembers, ({ viewer }) => listMembers(house, viewer))
  serve(app, contract.amendMemberRights, ({ viewer, params, body }) =>
    amendMemberRights(house, viewers, viewer, params.memberId, body),
  )
  serve(app, contract.endMembership, ({ viewer, params }) => endMembership(house, viewers, viewer, params.memberId))
}
