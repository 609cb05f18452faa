import { once } from 'node:events'
import { CLOSE_CODES, LIVE_PATH } from '@cloakroom/contract/live.ts'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { aHouse, aMember } from '../testing.ts'

test('a house that closes says so to every socket, so that nobody takes it for a sign-out', async () => {
  const t = await aHouse()
  const origin = await t.listen()
  const sockets = await Promise.all([aMember(t), aMember(t)]).then((members) =>
    members.map(
      ({ cookie }) =>
        new WebSocket(`${origin.replace('http', 'ws')}${LIVE_PATH}`, {
          headers: { cookie, origin: t.house.config.publicUrl },
        }),
    ),
  )
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  const closed = Promise.all(sockets.map((socket) => once(socket, 'close')))
  await t.close()
  expect((await closed).map(([code]) => code)).toEqual([CLOSE_CODES.going_down, CLOSE_CODES.going_down])
})
