import type { ClientBase } from 'pg'
import { CHAIN_BEGINNING } from './chain-link.ts'
import { type Comparison, findMembers, findPosts, findRooms, findUnsealings, type Forgettable } from './forgettable.ts'
import type { Forgotten, ForgottenLine } from './forgotten-line.ts'
import type { ForgottenList } from './forgotten-list.ts'
import { settleForgotten } from './forgotten-state.ts'
import { placesInChain } from './place-in-chain.ts'
import { recordForgetting } from './record-forgetting.ts'
import { removeAgain } from './remove-again.ts'

/** How many of each were there again and are not any more. */
export type ForgottenAgain = Record<'rooms' | 'words' | 'posts' | 'members' | 'unsealings' | 'seats', number>

type Asked = Comparison & { notes: ForgottenLine[] }

/**
 * Compares the database with the list of what was forgotten for good, and forgets again what came back with an older copy of it: keys are burnt, words deleted,
 * memberships and unsealings ended, people taken from rooms. What the database has forgotten and the list does not know is added to the list. The client is the
 * owner's. It can be done at any time and any number of times, also after having been broken off. Posts are many: without `posts` they are left out.
 */
export async function forgetAgain(
  client: ClientBase,
  list: ForgottenList,
  { now, posts }: { now: Date; posts: boolean },
): Promise<ForgottenAgain> {
  const states = settleForgotten(await list.read())
  const asked: Asked = { client, list, states, placeInChain: placesInChain(client), notes: [] }
  const again = {
    rooms: await settle(asked, 'room', findRooms, ([id], day) => burnAgain(client, id, `${day}T00:00Z`)),
    members: await settle(asked, 'member', findMembers, ([id]) => client.query('select membership_ends($1)', [id])),
    unsealings: await settle(asked, 'unsealing', findUnsealings, ([id]) =>
      client.query(`update unsealings set state = 'stopped', ended_at = $2 where id = $1`, [id, now]),
    ),
    posts: posts
      ? await settle(asked, 'post', findPosts, ([room, id]) =>
          client.query('select withdraw_again($1, $2), forget_waiting($1, $2)', [room, id]),
        )
      : 0,
    words: await letWordsGoAgain(asked),
  }
  if (Object.values(again).some((count) => count > 0)) await recordForgetting(client, list, now)
  if (asked.notes.length > 0) await list.append(asked.notes)
  return { ...again, seats: await removeAgain(asked, now) }
}

/** Each thing of one kind: forgotten in both, to be forgotten again, to be noted, or called off. Answers how many were to be forgotten again. */
async function settle(
  asked: Asked,
  what: Forgotten,
  find: (asked: Comparison) => Promise<Forgettable[]>,
  forget: (ids: string[], day: string) => Promise<unknown>,
): Promise<number> {
  let again = 0
  for (const { ids, subject, isForgotten, day } of await find(asked)) {
    const state = asked.states.get(subject)
    if (!state && !isForgotten) continue
    if (state?.isDone && isForgotten) continue
    // Act and forgetting are one transaction: where the head is and the thing is not forgotten, it was taken back. An act that follows was done to another.
    const isVoid = !isForgotten && state?.isDone === false && (await asked.placeInChain(state.head)) === 'here'
    if (state && !isForgotten && !isVoid) {
      await forget(ids, state.day)
      again++
    }
    if (!state?.isDone)
      asked.notes.push({
        step: isVoid ? 'void' : 'done',
        what,
        subject,
        day: state?.day ?? day,
        head: state?.head ?? CHAIN_BEGINNING.toString('hex'),
      })
  }
  return again
}

/** What waits in the copy comes out before, as it did when the room was closed. */
async function burnAgain(client: ClientBase, roomId: string | undefined, at: string): Promise<void> {
  await client.query(`select set_config('cloakroom.room', $1, false)`, [roomId])
  await client.query('select let_out($1, $2, true)', [roomId, at])
  await client.query(`select set_config('cloakroom.room', '', false)`)
  await client.query('select burn_again($1, $2)', [roomId, at])
}

/** When the day on which the list says that words went is not in the chain, the clock of this copy is set to it, and everything goes that had gone by then. */
async function letWordsGoAgain(asked: Asked): Promise<number> {
  const lost: string[] = []
  for (const { what, day, head } of asked.states.values())
    if (what === 'words' && (await asked.placeInChain(head, 'words.let_go')) !== 'done') lost.push(day)
  if (lost.length === 0) return 0
  const day = lost.toSorted().at(-1) ?? ''
  const { rows } = await asked.client.query<{ id: string }>('select * from let_words_go($1) as id', [
    `${day}T23:59:59Z`,
  ])
  for (const { id } of rows)
    asked.notes.push({
      step: 'done',
      what: 'words',
      subject: asked.list.subjectOf('words', id),
      day,
      head: CHAIN_BEGINNING.toString('hex'),
    })
  return rows.length
}
