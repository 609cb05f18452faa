import * as inRoom from '@cloakroom/contract/people.ts'
import * as rooms from '@cloakroom/contract/rooms.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { acceptCharter } from './accept-charter.ts'
import { amendCharter } from './amend-charter.ts'
import { amendRole } from './amend-role.ts'
import { announceClosing, callOffClosing } from './announce-closing.ts'
import { closeRoom } from './close-room.ts'
import { listCharters } from './list-charters.ts'
import { listPeople } from './list-people.ts'
import { listRooms } from './list-rooms.ts'
import { openRoom } from './open-room.ts'
import { readRoom } from './read-room.ts'
import { readSeats } from './read-seats.ts'
import { leaveRoom, removePerson } from './remove-person.ts'

export function registerRooms(app: FastifyInstance, house: House): void {
  serve(app, rooms.listRooms, ({ viewer }) => listRooms(house, viewer))
  serve(app, rooms.openRoom, ({ viewer, body }) => openRoom(house, viewer, body))
  serve(app, rooms.readRoom, ({ viewer, params }) => readRoom(house, viewer, params.roomId))
  serve(app, rooms.amendCharter, ({ viewer, params, body }) => amendCharter(house, viewer, params.roomId, body))
  serve(app, rooms.listCharters, ({ viewer, params }) => listCharters(house, viewer, params.roomId))
  serve(app, rooms.acceptCharter, ({ viewer, params, body }) =>
    acceptCharter(house, viewer, params.roomId, body.version),
  )
  serve(app, rooms.closeRoom, ({ viewer, params, body }) => closeRoom(house, viewer, params.roomId, body.name))
  serve(app, rooms.announceClosing, ({ viewer, params, body }) =>
    announceClosing(house, viewer, { ...params, ...body }),
  )
  serve(app, rooms.callOffClosing, ({ viewer, params }) => callOffClosing(house, viewer, params.roomId))
  serve(app, inRoom.readSeats, ({ viewer, params }) => readSeats(house, viewer, params.roomId))
  serve(app, inRoom.listPeople, ({ viewer, params }) => listPeople(house, viewer, params.roomId))
  serve(app, inRoom.amendRole, ({ viewer, params, body }) =>
    amendRole(house, viewer, params.roomId, params.memberId, body.role),
  )
  serve(app, inRoom.removePerson, ({ viewer, params }) => removePerson(house, viewer, params.roomId, params.memberId))
  serve(app, inRoom.leaveRoom, ({ viewer, params }) => leaveRoom(house, viewer, params.roomId))
}
