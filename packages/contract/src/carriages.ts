import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown } from './fields.ts'
import { inThread } from './threads.ts'

/** A thread that is asked to be carried into another room, as whoever moderates both sees it: nothing of who has said what. */
const CarriageView = z.strictObject({
  id: Id,
  threadId: Id,
  intoRoomId: Id,
  /** Until when its writers may say yes. Only then is it known whether all did. */
  until: TimeShown,
  isDue: z.boolean(),
})
export type CarriageView = z.infer<typeof CarriageView>

/** The same as one of its writers sees it who is in both rooms. To everybody else it is not there. */
const MyCarriageView = z.strictObject({
  id: Id,
  roomId: Id,
  threadId: Id,
  title: z.string(),
  intoRoomId: Id,
  until: TimeShown,
  /** My words in it, as they would stand in the other room. */
  words: z.array(z.string()),
  /** Whether I have said yes to all of them. */
  isAgreed: z.boolean(),
})
export type MyCarriageView = z.infer<typeof MyCarriageView>

const inRoom = z.strictObject({ roomId: Id })
const ofCarriage = z.strictObject({ roomId: Id, carriageId: Id })

export const listMyCarriages = endpoint({
  name: 'listMyCarriages',
  summary: 'Threads in which one has written and that are asked to be carried into another room where one is.',
  method: 'GET',
  path: '/api/carriages',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  reply: z.strictObject({ carriages: z.array(MyCarriageView) }),
})

export const listCarriages = endpoint({
  name: 'listCarriages',
  summary: 'Threads of a room that are asked to be carried into another one that one moderates as well.',
  method: 'GET',
  path: '/api/rooms/:roomId/carriages',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: [],
  params: inRoom,
  reply: z.strictObject({ carriages: z.array(CarriageView) }),
})

export const askCarriage = endpoint({
  name: 'askCarriage',
  summary: 'Asks everybody who wrote in a thread whether it may be carried into another room. They have seven days.',
  method: 'POST',
  path: '/api/rooms/:roomId/threads/:threadId/carriages',
  access: 'member',
  surface: 'room-desk',
  status: 201,
  refusals: [
    'room.closed',
    'carriage.thread_open',
    'carriage.more_than_words',
    'carriage.not_allowed',
    'carriage.asked_already',
  ],
  params: inThread,
  body: z.strictObject({ id: Id, intoRoomId: Id }),
  reply: CarriageView,
})

export const callOffCarriage = endpoint({
  name: 'callOffCarriage',
  summary: 'Asks no more.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/carriages/:carriageId',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: [],
  params: ofCarriage,
})

export const answerCarriage = endpoint({
  name: 'answerCarriage',
  summary: 'Says yes for all of one’s own posts, or takes it back. A no is the same as nothing said.',
  method: 'PUT',
  path: '/api/rooms/:roomId/carriages/:carriageId/answer',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['room.closed', 'room.too_few_seats', 'charter.not_accepted', 'carriage.not_now'],
  params: ofCarriage,
  body: z.strictObject({ isAgreed: z.boolean() }),
})

export const carryThread = endpoint({
  name: 'carryThread',
  summary: 'Carries a thread into the other room, if everybody who wrote in it has said yes and is there.',
  method: 'POST',
  path: '/api/rooms/:roomId/carriages/:carriageId/arrivals',
  access: 'member',
  surface: 'room-desk',
  status: 201,
  refusals: [
    'room.closed',
    'charter.not_accepted',
    'carriage.thread_open',
    'carriage.more_than_words',
    'carriage.not_allowed',
    'carriage.not_now',
    'carriage.not_agreed',
  ],
  params: ofCarriage,
  reply: inThread,
})
