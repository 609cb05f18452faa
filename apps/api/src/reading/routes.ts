import * as contract from '@cloakroom/contract/reading.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { keepPlace } from './keep-place.ts'
import { markRead } from './mark-read.ts'
import { nextUnread } from './next-unread.ts'
import { readChanges } from './read-changes.ts'
import { readLobby } from './read-lobby.ts'
import { readPlaces } from './read-places.ts'

export function registerReading(app: FastifyInstance, house: House): void {
  serve(app, contract.markRead, ({ viewer, params, body }) => markRead(house, viewer, params, body))
  serve(app, contract.nextUnread, ({ viewer, query }) => nextUnread(house, viewer, query))
  serve(app, contract.keepPlace, ({ viewer, params, body }) => keepPlace(house, viewer, { ...params, ...body }))
  serve(app, contract.readPlaces, ({ viewer }) => readPlaces(house, viewer))
  serve(app, contract.readChanges, ({ viewer, query }) => readChanges(house, viewer, query))
  serve(app, contract.readLobby, ({ viewer }) => readLobby(house, viewer))
}
