import process from 'node:process'
import { readConfig } from '../config.ts'
import { openHouse } from '../open-house.ts'
import { closeRoom } from '../rooms/close-room.ts'

// Closes a room and dies without a word at the step that it is told: run by the test beside this file, as a process of its own.

const { DIES_AT, MEMBER_ID = '', ROOM_ID = '', ROOM_NAME = '' } = process.env
const { house } = await openHouse(readConfig(process.env), () => {})

function dieAt(step: string): Promise<void> {
  if (DIES_AT !== step) return Promise.resolve()
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}

const { forgotten } = house
house.forgotten = {
  ...forgotten,
  async append(lines) {
    const step = lines[0]?.step
    await dieAt(`before ${step}`)
    await forgotten.append(lines)
    await dieAt(`after ${step}`)
  },
}
const viewer = { memberId: MEMBER_ID, sessionHash: '', isSteward: false, opensRooms: true }
await closeRoom(house, viewer, ROOM_ID, ROOM_NAME)
