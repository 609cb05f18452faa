import * as contract from '@cloakroom/contract/mail-keys.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { limit } from '../http/limits.ts'
import { serve } from '../http/serve.ts'
import { keepMailKey } from './keep-mail-key.ts'
import { readMailKey } from './read-mail-key.ts'
import { removeMailKey } from './remove-mail-key.ts'

export function registerMailKeys(app: FastifyInstance, house: House): void {
  // Each change is told by mail.
  const changes = limit(20, 60 * 60)
  serve(app, contract.readMailKey, ({ viewer }) => readMailKey(house, viewer))
  serve(app, contract.keepMailKey, async ({ viewer, body, request }) => {
    await changes.take(viewer.memberId)
    return keepMailKey(house, viewer, body, request.log)
  })
  serve(app, contract.removeMailKey, async ({ viewer, request }) => {
    await changes.take(viewer.memberId)
    return removeMailKey(house, viewer, request.log)
  })
}
