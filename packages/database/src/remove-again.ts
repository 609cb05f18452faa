import type { Comparison } from './forgettable.ts'
import type { ForgottenState } from './forgotten-state.ts'
import type { PlaceInChain } from './place-in-chain.ts'
import { recordForgetting } from './record-forgetting.ts'

type Seat = { roomId: string; memberId: string; subject: string }

/**
 * Takes from their rooms those who were removed and are there again with an older copy. Whoever was invited again and came back stays: then the chain of this
 * database has their removal. So that it has it the next time too, the chain and the list learn of it with the removal, or all is as it was. Answers how many.
 */
export async function removeAgain(compared: Comparison, now: Date): Promise<number> {
  const { client, list } = compared
  const seats = await findSeats(compared)
  if (seats.length === 0) return 0
  await client.query('begin')
  try {
    for (const { roomId, memberId } of seats)
      await client.query(
        `update memberships set state = 'removed', role = 'member' where room_id = $1 and member_id = $2`,
        [roomId, memberId],
      )
    const head = await recordForgetting(client, list, now)
    const day = now.toISOString().slice(0, 10)
    await list.append(seats.map(({ subject }) => ({ step: 'done', what: 'seat', subject, day, head })))
    await client.query('commit')
  } catch (caught) {
    await client.query('rollback').catch(() => {})
    throw caught
  }
  return seats.length
}

async function findSeats({ client, list, states, placeInChain }: Comparison): Promise<Seat[]> {
  if (![...states.values()].some(({ what }) => what === 'seat')) return []
  const { rows } = await client.query<{ room_id: string; member_id: string }>(
    `select room_id, member_id from memberships where state = 'active'`,
  )
  const found: Seat[] = []
  for (const { room_id: roomId, member_id: memberId } of rows) {
    const subject = list.subjectOf('seat', roomId, memberId)
    const state = states.get(subject)
    if (state && (await isBackByCopy(placeInChain, state))) found.push({ roomId, memberId, subject })
  }
  return found
}

async function isBackByCopy(placeInChain: PlaceInChain, { head, isDone }: ForgottenState): Promise<boolean> {
  const place = await placeInChain(head, 'person.removed', 'forgetting.repeated')
  return place === 'elsewhere' || (place === 'here' && isDone)
}
