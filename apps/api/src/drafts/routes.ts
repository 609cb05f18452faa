import * as contract from '@cloakroom/contract/drafts.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { discardDraft, keepDraft } from './keep-draft.ts'
import { listDrafts } from './list-drafts.ts'

export function registerDrafts(app: FastifyInstance, house: House): void {
  serve(app, contract.listDrafts, ({ viewer }) => listDrafts(house, viewer))
  serve(app, contract.keepDraft, ({ viewer, params, body }) => keepDraft(house, viewer, params.draftId, body))
  serve(app, contract.discardDraft, ({ viewer, params }) => discardDraft(house, viewer, params.draftId))
}
