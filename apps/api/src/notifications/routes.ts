import * as contract from '@cloakroom/contract/notifications.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { listNotifications } from './list-notifications.ts'
import { readWays } from './read-ways.ts'
import { setNotificationLevel } from './set-notification-level.ts'
import { setWays } from './set-ways.ts'
import { startPush } from './start-push.ts'
import { stopPush } from './stop-push.ts'

export function registerNotifications(app: FastifyInstance, house: House): void {
  serve(app, contract.listNotifications, ({ viewer }) => listNotifications(house, viewer))
  serve(app, contract.setNotificationLevel, ({ viewer, params, body }) =>
    setNotificationLevel(house, viewer, { ...params, ...body }),
  )
  serve(app, contract.readNotificationWays, ({ viewer }) => readWays(house, viewer))
  serve(app, contract.setNotificationWays, ({ viewer, body }) => setWays(house, viewer, body))
  serve(app, contract.startPush, ({ viewer, body }) => startPush(house, viewer, body))
  serve(app, contract.stopPush, ({ viewer }) => stopPush(house, viewer))
}
