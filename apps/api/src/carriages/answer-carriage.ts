import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { seatOfCarried } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findCarriage } from './find-carriage.ts'
import { findMine } from './find-asked.ts'
import { mayAnswer } from './policy.ts'
import { deleteAnswers, insertAnswers } from './store.ts'

type Asked = { roomId: string; carriageId: string; isAgreed: boolean }

/**
 * A writer says yes for all of their posts that stand in a thread, or takes it back. With a yes the seats are derived under which the words would stand in the
 * other room, so that nobody has to be found out for it later. A no leaves what was never said.
 */
export function answerCarriage(house: House, viewer: Viewer, { isAgreed, ...which }: Asked): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, which.roomId)
    const from = await findRoom(tx, viewer, which.roomId)
    const carriage = await findCarriage(tx, which)
    const into = await findRoom(tx, viewer, carriage.intoRoomId)
    const mine = await findMine(tx, house, viewer.memberId, from, carriage.threadId)
    if (mine.length === 0) throw new Refusal('not_found')
    demand(mayAnswer(carriage, house.now()))
    if (!isAgreed) {
      await deleteAnswers(
        tx,
        carriage,
        mine.map(({ id }) => id),
      )
      return
    }
    demand(mayWrite(into))
    await demandAccepted(tx, house.keys, viewer.memberId, into)
    const answers = mine.map(({ id: postId }) => {
      const arrivesAs = crypto.randomUUID()
      const seat = seatOfCarried(house.keys, into, viewer.memberId, arrivesAs)
      if (seat === null) throw new Refusal('room.closed')
      return { postId, arrivesAs, seat }
    })
    await insertAnswers(tx, carriage, answers)
  })
}
